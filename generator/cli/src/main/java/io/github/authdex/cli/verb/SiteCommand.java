package io.github.authdex.cli.verb;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.cli.console.ExitCode;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.input.CatalogOption;
import io.github.authdex.site.SiteBuilder;
import io.github.authdex.site.output.SiteException;
import io.github.authdex.site.output.SiteFolder;
import io.github.authdex.site.serve.SiteServer;
import io.github.authdex.site.view.SiteContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code authdex site}: the catalog as pages. */
@Command(
    name = "site",
    mixinStandardHelpOptions = true,
    description = {
      "Write the catalog as a site: a page for each API, a search, and the data as JSON.",
      "A second run writes what has changed, and removes what the catalog has no longer."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  authdex site -o out/",
      "  authdex site -o out/ --base https://apis.example/",
      "  authdex site -o out/ --serve"
    })
public final class SiteCommand implements Callable<Integer> {
  private static final long PAUSE_MILLIS = 500;

  private final Terminal terminal;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      defaultValue = "authdex-site",
      description = "Where to write, made if need be; ${DEFAULT-VALUE} when left out.")
  private Path output;

  @Option(
      names = "--base",
      paramLabel = "URL",
      description =
          "Where the site will be; without it pages have no canonical address, and there is no"
              + " sitemap and no feed.")
  private String base;

  @Option(
      names = "--day",
      paramLabel = "DATE",
      description = "The day whose grades are shown, as 2026-11-30; today when left out.")
  private String day;

  @Option(
      names = "--force",
      description = "Overwrite files too that authdex did not write, or that were changed since.")
  private boolean force;

  @Option(
      names = "--serve",
      description =
          "Serve it on this machine until it is stopped (Ctrl-C), and write it anew whenever an"
              + " entry changes.")
  private boolean serve;

  @Option(
      names = "--port",
      paramLabel = "NUMBER",
      description = "With --serve: the port; a free one if left out.")
  private int port;

  @Mixin private CatalogOption catalogOption;

  public SiteCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    SiteContext site = context();
    if (port != 0 && !serve) {
      throw new InputException("Expected --serve beside --port");
    }
    FolderState state = FolderState.of(catalogOption.folders());
    write(catalogOption.load(terminal), site);
    if (serve) {
      serve(site, state);
    }
    return ExitCode.DONE;
  }

  private void serve(SiteContext site, FolderState state) throws Exception {
    try (SiteServer server = start()) {
      terminal.out().println(server.address().toString());
      terminal.err().println("The site is served; stop it with Ctrl-C");
      FolderState last = state;
      while (true) {
        Thread.sleep(PAUSE_MILLIS);
        FolderState now = FolderState.of(catalogOption.folders());
        if (!now.equals(last)) {
          last = now;
          write(catalogOption.load(terminal), site);
          server.reload();
        }
      }
    }
  }

  private SiteServer start() throws IOException, InputException {
    try {
      return SiteServer.start(output, port);
    } catch (BindException e) {
      throw new InputException("Port " + port + " is taken; choose another by --port");
    }
  }

  private SiteContext context() throws InputException {
    try {
      return new SiteContext(Optional.ofNullable(base).map(URI::create), day());
    } catch (IllegalArgumentException e) {
      throw new InputException(
          "Expected the address of a site behind --base, such as https://apis.example/, but was \""
              + base
              + "\"");
    }
  }

  private LocalDate day() throws InputException {
    try {
      return day == null ? LocalDate.now(ZoneOffset.UTC) : LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      throw new InputException(
          "Expected a day such as 2026-11-30 behind --day but was \"" + day + "\"");
    }
  }

  private void write(Catalog catalog, SiteContext site) throws IOException, InputException {
    long start = System.nanoTime();
    SiteFolder.Written done = written(catalog, site);
    done.left()
        .forEach(
            path ->
                terminal.err().println("no longer made, but changed by hand; remove it: " + path));
    terminal.out().println(output.resolve("index.html").toString());
    terminal
        .err()
        .println(
            done.files()
                + " files ("
                + done.written()
                + " written, "
                + done.removed()
                + " removed) of "
                + catalog.list().size()
                + " APIs in "
                + (System.nanoTime() - start) / 1_000_000
                + " ms");
  }

  private SiteFolder.Written written(Catalog catalog, SiteContext site)
      throws IOException, InputException {
    try {
      return new SiteFolder(output, force).write(SiteBuilder.parts(catalog, site));
    } catch (SiteException | FileAlreadyExistsException e) {
      throw new InputException(
          e instanceof SiteException
              ? e.getMessage()
              : "Expected a folder behind -o but \"" + output + "\" is a file");
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}

package io.github.authdex.cli.verb;

import io.github.authdex.auth.FixedHeader;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.catalog.ApiSchemes;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.Entry;
import io.github.authdex.catalog.SchemeWords;
import io.github.authdex.cli.console.ExitCode;
import io.github.authdex.cli.console.JsonOutput;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.input.CatalogOption;
import io.github.authdex.cli.input.EntryOrigin;
import io.github.authdex.cli.input.KnownWords;
import io.github.authdex.cli.scheme.SchemeLine;
import io.github.authdex.cli.scheme.SchemeWays;
import io.github.authdex.cli.scheme.WaysJson;
import io.github.authdex.cli.scheme.WaysText;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code authdex show}: everything the catalog knows of one API. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Show everything the catalog knows of one API.",
    footerHeading = "%nExamples:%n",
    footer = {"  authdex show stripe", "  authdex show aws-s3 --json"})
public final class ShowCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "API",
      completionCandidates = KnownWords.Ids.class,
      description = "The API's id, title or another name.")
  private String name;

  @Option(
      names = "--json",
      description = "Print the entry as JSON, in the shape of its schema, and its ways.")
  private boolean json;

  @Mixin private CatalogOption catalogOption;

  public ShowCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Catalog catalog = catalogOption.load(terminal);
    String id = CatalogOption.require(catalog, name).id();
    if (json) {
      terminal.out().print(json(catalog, id));
    } else {
      print(catalog.entry(id), EntryOrigin.words(catalog, id));
    }
    return ExitCode.DONE;
  }

  /** Returns the entry as its file has it, and behind that what follows from it. */
  private static String json(Catalog catalog, String id) {
    String entry = catalog.json(id).stripTrailing();
    String ways =
        JsonOutput.of(WaysJson.of(SchemeWays.of(ApiSchemes.of(catalog.entry(id))))).stripTrailing();
    return entry.substring(0, entry.length() - 1).stripTrailing()
        + ",\n  \"ways\" : "
        + ways.replace("\n", "\n  ")
        + EntryOrigin.json(catalog, id)
            .map(from -> ",\n  \"from\" : " + JsonOutput.of(from).strip().replace("\n", "\n  "))
            .orElse("")
        + "\n}\n";
  }

  private void print(Entry entry, Optional<String> origin) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    terminal.out().heading(entry.title(), " (" + entry.id() + "), " + entry.support().on(today));
    origin.ifPresent(from -> line("from", from));
    line("docs", entry.docs());
    entry.openapi().ifPresent(url -> line("openapi", url));
    entry
        .openapiChecked()
        .ifPresent(
            checked ->
                line(
                    "checked",
                    "against the document of "
                        + checked.seen()
                        + ", sha256 "
                        + checked.sha256().substring(0, 12)));
    heading("Servers");
    entry.servers().forEach(this::server);
    heading("Credentials");
    entry.credentials().values().forEach(this::credential);
    heading("Schemes");
    entry.schemes().values().forEach(scheme -> line(scheme.name(), SchemeLine.of(scheme)));
    heading("How they are filled: the first set of variables that is complete is taken");
    SchemeWays.of(ApiSchemes.of(entry))
        .forEach(ways -> WaysText.of(ways).forEach(line -> line(line[0], line[1])));
    heading("Security");
    line("any path", SchemeWords.of(entry.security(), entry.schemes()));
    entry
        .servers()
        .forEach(
            server ->
                server
                    .security()
                    .ifPresent(
                        security ->
                            line(
                                "only at " + name(server),
                                SchemeWords.of(security, entry.schemes()))));
    entry
        .paths()
        .forEach(
            rule ->
                rule.security()
                    .ifPresent(
                        security -> line(rule.words(), SchemeWords.of(security, entry.schemes()))));
    headers("Headers", entry.headers());
    entry
        .schemes()
        .values()
        .forEach(scheme -> headers("Headers of " + scheme.name(), scheme.headers()));
    entry.verify().ifPresent(this::verify);
    evidence(entry, today);
  }

  private void evidence(Entry entry, LocalDate today) {
    heading("Evidence");
    for (Entry.Evidence page : entry.evidence()) {
      line(page.of(), page.source() + ", " + page.seen() + ", " + page.url());
      if (!page.quote().isEmpty()) {
        line("", "\"" + page.quote() + "\"");
      }
    }
    List<String> unshown = entry.unshown(today);
    if (!unshown.isEmpty()) {
      line("not pinned", "no page of the provider's shows " + String.join(", ", unshown));
    }
  }

  private void server(Server server) {
    line(name(server), server.url());
    server
        .variables()
        .values()
        .forEach(
            variable -> {
              line("  {" + variable.name() + "}", variable.description());
              variable.from().ifPresent(from -> line("", "if not given, " + from.words()));
            });
  }

  private static String name(Server server) {
    return server.name().isEmpty() ? "live" : server.name();
  }

  private void headers(String title, List<FixedHeader> headers) {
    if (!headers.isEmpty()) {
      heading(title);
      headers.forEach(
          header -> {
            String value = header.value().orElse(header.example());
            line(header.name(), value.isEmpty() ? header.description() : value);
          });
    }
  }

  private void credential(CredentialSpec spec) {
    line(
        spec.name(),
        spec.title() + ", from $" + spec.env() + (spec.optional() ? ", optional" : ""));
    if (!spec.parts().isEmpty()) {
      String parts = spec.parts().values().iterator().next().form();
      line("", "holds " + String.join(", ", spec.parts().keySet()) + ": " + parts);
    }
    String form = spec.format().words();
    if (!form.isEmpty()) {
      line("", form);
    }
    if (!spec.example().isEmpty()) {
      line("", "such as " + spec.example());
    }
    if (!spec.obtain().isEmpty()) {
      line("", "get it at " + spec.obtain());
    }
  }

  private void verify(Entry.Verify verify) {
    heading("Verify");
    line(verify.method(), verify.url().orElse(verify.path()));
  }

  private void heading(String text) {
    terminal.out().println();
    terminal.out().heading(text, "");
  }

  private void line(String label, String text) {
    terminal.out().println(("  " + String.format("%-22s", label) + " " + text).stripTrailing());
  }
}

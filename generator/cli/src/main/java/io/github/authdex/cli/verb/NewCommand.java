package io.github.authdex.cli.verb;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.cli.console.ExitCode;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.draft.DraftSource;
import io.github.authdex.cli.draft.DraftText;
import io.github.authdex.cli.draft.EntryDraft;
import io.github.authdex.cli.input.SourceFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code authdex new}: drafts an entry from what one has. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = {
      "Draft a catalog entry from a document, traffic, a command or a URL.",
      "What is not known is marked, and \"authdex check\" names it. Secrets are not copied."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  authdex new --openapi openapi.yaml -o catalog/entries",
      "  authdex new --curl \"curl -H 'X-Api-Key: …' https://api.acme.com/v1/things\"",
      "  authdex new --har session.har --title Acme",
      "  authdex new --url https://api.acme.com/v1/me"
    })
public final class NewCommand implements Callable<Integer> {
  private static final int LONGEST_COMMAND = 1 << 20;

  private final Terminal terminal;

  @ArgGroup(multiplicity = "1")
  private Source source;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "The entry's id; the domain's name if left out.")
  private String id = "";

  @Option(names = "--title", paramLabel = "TEXT", description = "What the provider calls the API.")
  private String title = "";

  @Option(
      names = "--docs",
      paramLabel = "URL",
      description = "The provider's page that says how to authenticate.")
  private String docs = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE|FOLDER",
      description =
          "Write to this file; below a folder of entries, to its place there:"
              + " FOLDER/<first letter>/<id>.yaml.")
  private Path output;

  @Option(names = "--force", description = "Write over a file that is there.")
  private boolean force;

  /** What is read. */
  static final class Source {
    @Option(
        names = "--openapi",
        paramLabel = "FILE",
        description = "An OpenAPI document (2.0 to 3.2), or -.")
    private String openapi;

    @Option(
        names = "--har",
        paramLabel = "FILE",
        description = "Traffic that a browser or proxy recorded, or -.")
    private String har;

    @Option(
        names = "--postman",
        paramLabel = "FILE",
        description = "A Postman collection (2.0, 2.1), or -.")
    private String postman;

    @Option(names = "--curl", paramLabel = "COMMAND", description = "A curl command, or -.")
    private String curl;

    @Option(
        names = "--url",
        paramLabel = "URL",
        description = "A URL of the API: it is called without a credential.")
    private String url;
  }

  public NewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    EntryDraft draft = draft();
    draft.text("id", id);
    draft.text("title", title);
    draft.text("docs", docs);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    if (Terminal.hasKeyboard() && !readsInput()) {
      new DraftQuestions(terminal, draft).ask(today);
    }
    String name = output == null ? "<draft>" : output.toString();
    DraftText text = DraftText.of(draft, name, today);
    draft.notes().forEach(note -> terminal.err().println("authdex: " + note));
    known(draft);
    if (output == null) {
      terminal.out().print(text.yaml());
    } else {
      Path file = new EntryFile(output, force).write(text);
      terminal.out().println(file);
      name = file.toString();
    }
    tell(text.findings(), name);
    return ExitCode.DONE;
  }

  private boolean readsInput() {
    return Stream.of(source.openapi, source.har, source.postman, source.curl).anyMatch("-"::equals);
  }

  private EntryDraft draft()
      throws IOException, InterruptedException, SourceException, InputException {
    if (source.openapi != null) {
      SourceFolder folder =
          source.openapi.equals("-") ? SourceFolder.NONE : SourceFolder.of(Path.of(source.openapi));
      return DraftSource.openApi(document(source.openapi), folder);
    }
    if (source.har != null) {
      return DraftSource.har(document(source.har));
    }
    if (source.postman != null) {
      return DraftSource.postman(document(source.postman));
    }
    if (source.url != null) {
      return DraftSource.url(source.url);
    }
    return DraftSource.curl(source.curl.equals("-") ? command() : source.curl);
  }

  private SourceDocument document(String file) throws IOException, SourceException, InputException {
    return file.equals("-")
        ? DocumentReader.read("-", terminal.in())
        : SourceFiles.read(Path.of(file));
  }

  private String command() throws IOException {
    byte[] octets = terminal.in().readNBytes(LONGEST_COMMAND);
    return new String(octets, StandardCharsets.UTF_8).strip();
  }

  private void known(EntryDraft draft) {
    Catalog.bundled().find(draft.server()).stream()
        .findFirst()
        .ifPresent(
            match ->
                terminal
                    .err()
                    .println(
                        "authdex: the catalog knows this API: authdex show " + match.api().id()));
  }

  private void tell(List<Diagnostic> findings, String name) {
    if (!findings.isEmpty()) {
      terminal
          .err()
          .println(
              "authdex: "
                  + (findings.size() == 1 ? "1 thing is" : findings.size() + " things are")
                  + " to be written or mended; \"authdex check "
                  + (output == null ? "FILE" : name)
                  + "\" names "
                  + (findings.size() == 1 ? "it" : "each"));
    }
  }
}

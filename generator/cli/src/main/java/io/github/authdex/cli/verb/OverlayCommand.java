package io.github.authdex.cli.verb;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.cli.console.ContentFile;
import io.github.authdex.cli.console.ExitCode;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.input.CatalogOption;
import io.github.authdex.cli.input.DocumentInput;
import io.github.authdex.cli.input.KnownWords;
import io.github.authdex.generator.emit.JsonPrinter;
import io.github.authdex.generator.emit.YamlPrinter;
import io.github.authdex.generator.overlay.DocumentPatch;
import io.github.authdex.generator.overlay.OverlayApplier;
import io.github.authdex.generator.overlay.OverlayDocument;
import io.github.authdex.generator.overlay.OverlayVersion;
import io.github.authdex.generator.overlay.SecurityOverlay;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code authdex overlay}: a document whose security is right, or what makes it so. */
@Command(
    name = "overlay",
    mixinStandardHelpOptions = true,
    description =
        "Print the OpenAPI Overlay that gives a document the security the catalog knows, or apply"
            + " one.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  authdex overlay openapi.yaml -o security.overlay.yaml",
      "  authdex overlay openapi.yaml --apply -o right.yaml",
      "  authdex overlay openapi.yaml --apply any.overlay.yaml"
    })
public final class OverlayCommand implements Callable<Integer> {
  /** What stands for the catalog's overlay among those to apply. */
  private static final String CATALOG = "<catalog>";

  private final Terminal terminal;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description =
          "An OpenAPI document (2.0 to 3.2, JSON or YAML), or -. Without one, that which the overlay"
              + " extends.")
  private String text;

  @Option(
      names = "--apply",
      arity = "0..1",
      fallbackValue = CATALOG,
      paramLabel = "OVERLAY",
      description =
          "Print the changed document instead: changed by this Overlay document, or by what the"
              + " catalog knows. May be given again; they are applied in their order.")
  private List<String> applied;

  @Option(
      names = "--api",
      completionCandidates = KnownWords.Ids.class,
      paramLabel = "ID",
      description = "The API of the catalog, where the document's servers do not tell.")
  private String api;

  @Option(
      names = "--overlay-version",
      paramLabel = "VERSION",
      defaultValue = "1.0",
      description = "The version of the Overlay document: 1.0 or 1.1; 1.0 when left out.")
  private String version;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write into this file; an overlay as JSON if it ends in .json.")
  private Path output;

  @Mixin private CatalogOption catalogOption;

  public OverlayCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    OverlayVersion wanted =
        OverlayVersion.of(version)
            .orElseThrow(
                () ->
                    new InputException(
                        "Expected one of the versions "
                            + String.join(", ", OverlayVersion.numbers())
                            + " but was \""
                            + version
                            + "\""));
    if (output != null) {
      ContentFile.check(output);
    }
    if (applied == null) {
      return print(wanted);
    }
    sort();
    return apply(wanted);
  }

  /** {@code --apply FILE} alone may name the document, since the option takes a file, too. */
  private void sort() throws IOException, SourceException, InputException {
    if (text != null || applied.size() != 1 || applied.get(0).equals(CATALOG)) {
      return;
    }
    DocumentInput input = DocumentInput.of(applied.get(0), terminal);
    if (!OverlayDocument.isMeant(input.document())) {
      text = applied.get(0);
      applied = List.of(CATALOG);
    }
  }

  private Integer print(OverlayVersion wanted) throws Exception {
    DocumentInput input = DocumentInput.of(required(text), terminal);
    Optional<SecurityOverlay.Made> made = Optional.of(make(input, wanted));
    if (made.get().overlay().isEmpty()) {
      terminal.err().println(input.document().name() + ": nothing to correct");
      return ExitCode.DONE;
    }
    JsonNode overlay = made.get().overlay().get();
    boolean json = output != null && output.toString().endsWith(".json");
    write(json ? JsonPrinter.of(overlay) : YamlPrinter.of(overlay));
    return ExitCode.DONE;
  }

  private Integer apply(OverlayVersion wanted) throws Exception {
    List<OverlayDocument> overlays = new ArrayList<>();
    DocumentInput input = null;
    for (String file : applied) {
      if (!file.equals(CATALOG)) {
        DocumentInput overlay = DocumentInput.of(file, terminal);
        overlays.add(OverlayDocument.read(overlay.document()));
        input = input == null && text == null ? extended(overlay, overlays.get(0)) : input;
      }
    }
    input = input == null ? DocumentInput.of(required(text), terminal) : input;
    if (applied.contains(CATALOG)) {
      Optional<OverlayDocument> own = own(make(input, wanted));
      own.ifPresent(overlay -> overlays.add(applied.indexOf(CATALOG), overlay));
    }
    JsonNode tree = input.document().root();
    for (OverlayDocument overlay : overlays) {
      OverlayApplier.Applied done = OverlayApplier.apply(overlay, tree);
      done.notes().forEach(terminal.err()::println);
      tree = done.tree();
    }
    DocumentPatch.Patched patched = DocumentPatch.of(input.document(), tree);
    patched.notes().forEach(terminal.err()::println);
    write(patched.text());
    return ExitCode.DONE;
  }

  private static DocumentInput extended(DocumentInput overlay, OverlayDocument document)
      throws IOException, SourceException, InputException {
    String uri =
        document
            .extended()
            .orElseThrow(
                () ->
                    new InputException(
                        "Expected the document to change: \""
                            + document.name()
                            + "\" does not say what it extends"));
    return overlay.beside(uri);
  }

  private SecurityOverlay.Made make(DocumentInput input, OverlayVersion wanted) throws Exception {
    if (OverlayDocument.isMeant(input.document())) {
      throw new InputException(
          "\""
              + input.document().name()
              + "\" is an Overlay document; \"--apply "
              + input.document().name()
              + "\" applies it");
    }
    Catalog catalog = catalogOption.load(terminal);
    Optional<String> id =
        api == null ? Optional.empty() : Optional.of(CatalogOption.require(catalog, api).id());
    SecurityOverlay.Made made =
        SecurityOverlay.make(
                input.document(), input.folder(), catalog, id, wanted, input.uriFrom(output))
            .orElseThrow(
                () ->
                    InputException.notFound(
                        "No server of \""
                            + input.document().name()
                            + "\" is in the catalog; name the API by --api, or \"authdex list\""
                            + " prints what is",
                        List.of()));
    made.notes().forEach(terminal.err()::println);
    return made;
  }

  private static Optional<OverlayDocument> own(SecurityOverlay.Made made) throws SourceException {
    if (made.overlay().isEmpty()) {
      return Optional.empty();
    }
    byte[] text = JsonPrinter.of(made.overlay().get()).getBytes(StandardCharsets.UTF_8);
    SourceDocument document = DocumentReader.read("overlay of the catalog", text);
    return Optional.of(OverlayDocument.read(document));
  }

  private static String required(String file) throws InputException {
    if (file == null) {
      throw new InputException("Expected an OpenAPI document, such as openapi.yaml");
    }
    return file;
  }

  private void write(String content) throws IOException {
    if (output == null) {
      terminal.out().print(content);
    } else {
      ContentFile.write(output, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
      terminal.out().println(output);
    }
  }
}

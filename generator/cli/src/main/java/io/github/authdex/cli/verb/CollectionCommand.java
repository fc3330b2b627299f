package io.github.authdex.cli.verb;

import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.request.ApiInput;
import io.github.authdex.generator.Authdex;
import io.github.authdex.generator.Formats;
import io.github.authdex.generator.emit.collection.CollectionEmitter;
import io.github.authdex.generator.emit.collection.PathFolders;
import io.github.authdex.generator.emit.postman.AnswerTests;
import io.github.authdex.generator.emit.postman.PostmanEmitter;
import io.github.authdex.model.ApiModel;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code authdex collection}: a collection with auth set. */
@Command(
    name = "collection",
    mixinStandardHelpOptions = true,
    description =
        "Write a collection with auth set, for an API of the catalog or an OpenAPI document.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  authdex collection github -o github/",
      "  authdex collection openapi.yaml -o out/",
      "  curl -s https://example.com/openapi.json | authdex collection - -o out/"
    })
public final class CollectionCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private ApiInput input;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      defaultValue = "authdex-collection",
      description = "Where to write, made if need be; ${DEFAULT-VALUE} when left out.")
  private Path output;

  @Option(
      names = "--format",
      defaultValue = "postman",
      description = "The format: ${COMPLETION-CANDIDATES}; postman when left out.",
      completionCandidates = CollectionFormats.class)
  private String format;

  @Option(
      names = "--folders",
      paramLabel = "tag|path",
      defaultValue = "tag",
      description = "What requests are put together by; the document's tags when left out.")
  private String folders;

  @Option(
      names = "--tests",
      paramLabel = "status|schema",
      description =
          "Have Postman test each answer: its status, or status and body. None when left out.")
  private String tests;

  @Mixin private SelectionOption selection;

  @Mixin private ForceOption force;

  public CollectionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    CollectionEmitter emitter = emitter(format);
    if (!List.of("tag", "path").contains(folders)) {
      throw new InputException("Expected tag or path behind --folders but was \"" + folders + "\"");
    }
    return new Generation(terminal, input::load, this::model)
        .write(
            tests == null ? emitter : testing(),
            new Destination(output, force.overwriting(), Integer.MAX_VALUE));
  }

  /** Returns what writes {@code format}. */
  static CollectionEmitter emitter(String format) throws InputException {
    return Formats.collection(format)
        .orElseThrow(
            () ->
                new InputException(
                    "Expected one of the formats "
                        + Formats.collections()
                        + " but was \""
                        + format
                        + "\""));
  }

  private CollectionEmitter testing() throws InputException {
    if (!format.equals("postman")) {
      throw new InputException(
          "Expected --tests with the format postman but was \"" + format + "\"");
    }
    if (!List.of("status", "schema").contains(tests)) {
      throw new InputException(
          "Expected status or schema behind --tests but was \"" + tests + "\"");
    }
    return new PostmanEmitter(AnswerTests.Kind.valueOf(tests.toUpperCase(Locale.ROOT)));
  }

  /** What proves a credential stays before the folders. */
  private ApiModel model(Authdex.Loaded whole) {
    Authdex.Loaded loaded = whole.select(selection.selection());
    ApiModel all = loaded.collection();
    int proofs = all.operations().size() - loaded.model().operations().size();
    return folders.equals("path") ? PathFolders.of(all, proofs) : all;
  }

  /** The formats, for completion and help. */
  static final class CollectionFormats implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Formats.collections().iterator();
    }
  }
}

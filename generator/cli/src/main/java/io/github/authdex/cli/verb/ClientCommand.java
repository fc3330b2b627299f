package io.github.authdex.cli.verb;

import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.input.ClientConfig;
import io.github.authdex.cli.input.KnownWords;
import io.github.authdex.cli.request.ApiInput;
import io.github.authdex.cli.request.ApiSource;
import io.github.authdex.generator.Authdex;
import io.github.authdex.generator.emit.Emitter;
import io.github.authdex.generator.emit.javaclient.JavaClientEmitter;
import io.github.authdex.generator.emit.javaclient.JavaProjectEmitter;
import io.github.authdex.generator.emit.javaclient.ProjectSource;
import io.github.authdex.generator.select.ReachedSchemas;
import io.github.authdex.model.ApiModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.lang.model.SourceVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code authdex client}: a typed Java client with auth built in. */
@Command(
    name = "client",
    mixinStandardHelpOptions = true,
    description = "Write a typed Java client that stands on authdex-runtime alone.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  authdex client openapi.yaml --package com.acme.api -o src/main/java",
      "  authdex client stripe --package com.acme.stripe -o src/main/java",
      "  authdex client github --project --package com.acme.github -o github-client",
      "  authdex client --config authdex-client.yaml"
    })
public final class ClientCommand implements Callable<Integer> {
  /** As many paths as one reads. */
  private static final int FEW = 10;

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "API|FILE",
      completionCandidates = KnownWords.Ids.class,
      description = {
        "An API of the catalog, an OpenAPI document (2.0 to 3.2, JSON or YAML), or -.",
        "Left out only where --config says it."
      })
  private String text;

  @Mixin private ApiSource source;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = {
        "A YAML file with input, package, output, include, exclude and allSchemas, for what the",
        "command line leaves out; its paths are those beside it."
      })
  private Path config;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description = "The source root to write below; authdex-client when left out.")
  private Path output;

  @Option(
      names = "--package",
      paramLabel = "NAME",
      description = "The Java package; api.client when left out.")
  private String packageName;

  @Option(
      names = {"-v", "--list"},
      description = "Name each file that is written; of many only the client itself otherwise.")
  private boolean all;

  @Option(names = "--all-schemas", description = "Write the schemas too that no operation reaches.")
  private boolean allSchemas;

  @Option(
      names = "--project",
      description = {
        "Write a Maven project around it: pom.xml, a README with examples, and a test against",
        "the API's lab. FOLDER is then the project's."
      })
  private boolean project;

  @Mixin private SelectionOption selection;

  @Mixin private ForceOption force;

  public ClientCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    ClientConfig said = config == null ? ClientConfig.NONE : ClientConfig.read(config);
    String api = text != null ? text : said.input().orElseThrow(this::nothingNamed);
    String name = packageName != null ? packageName : said.packageName().orElse("api.client");
    if (!SourceVersion.isName(name, SourceVersion.RELEASE_17)) {
      throw new InputException(
          "Expected a Java package such as com.acme.api but was \"" + name + "\"");
    }
    Path root = output != null ? output : said.output().orElse(Path.of("authdex-client"));
    source.leaveExamplesOut();
    Destination destination =
        new Destination(root, force.overwriting(), all ? Integer.MAX_VALUE : FEW);
    if (!project) {
      return new Generation(terminal, told -> source.load(api, told), loaded -> model(loaded, said))
          .write(new JavaClientEmitter(name), destination);
    }
    List<SourceDocument> read = new ArrayList<>();
    return new Generation(
            terminal, told -> source.load(api, told, read::add), loaded -> model(loaded, said))
        .write(loaded -> emitter(api, name, loaded, read.stream().findFirst()), destination);
  }

  private Emitter emitter(
      String api, String name, Authdex.Loaded loaded, Optional<SourceDocument> read) {
    boolean whole = source.isBundled(loaded) && OtherFiles.of(read).isEmpty();
    if (!whole) {
      terminal
          .err()
          .println(
              "the project has no test: its lab would need an entry of your own, or other files"
                  + " that the document refers to");
    }
    Optional<String> id =
        api.equals("-") || ApiInput.isFile(api)
            ? Optional.empty()
            : Optional.of(loaded.model().auth().id());
    Optional<ProjectSource.Document> document =
        read.map(each -> new ProjectSource.Document(each.text(), each.isJson()));
    return new JavaProjectEmitter(name, new ProjectSource(id, document, whole));
  }

  private ParameterException nothingNamed() {
    return new ParameterException(
        spec.commandLine(), "Missing required parameter: 'API|FILE', or \"input\" in --config");
  }

  private ApiModel model(Authdex.Loaded loaded, ClientConfig said) {
    ApiModel model = loaded.select(selection.or(said.include(), said.exclude())).model();
    ApiModel reached = allSchemas || said.allSchemas() ? model : ReachedSchemas.of(model);
    int left = model.schemas().size() - reached.schemas().size();
    if (left > 0) {
      terminal
          .err()
          .println(
              "left out, as no operation reaches them: "
                  + left
                  + (left == 1 ? " schema" : " schemas")
                  + "; --all-schemas writes them too");
    }
    return reached;
  }
}

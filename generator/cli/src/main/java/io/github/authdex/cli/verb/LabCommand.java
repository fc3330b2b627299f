package io.github.authdex.cli.verb;

import io.github.authdex.cli.console.ContentFile;
import io.github.authdex.cli.console.ExitCode;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.JsonOutput;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.input.KnownWords;
import io.github.authdex.cli.lab.ApprovalOptions;
import io.github.authdex.cli.lab.AssignmentOptions;
import io.github.authdex.cli.lab.ChaosOptions;
import io.github.authdex.cli.lab.LabJson;
import io.github.authdex.cli.lab.LabVariables;
import io.github.authdex.cli.lab.ListeningOptions;
import io.github.authdex.cli.lab.OwnCredentials;
import io.github.authdex.cli.request.ApiSource;
import io.github.authdex.generator.Authdex;
import io.github.authdex.generator.emit.postman.FilledEnvironment;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.lab.Labs;
import io.github.authdex.lab.answer.Answers;
import io.github.authdex.model.ApiModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code authdex lab}: the authentication of APIs on loopback, until it is stopped. */
@Command(
    name = "lab",
    mixinStandardHelpOptions = true,
    description = {
      "Start a server on loopback that checks credentials as the API does.",
      "It prints its URL and throw-away credentials, and runs until it is stopped (Ctrl-C).",
      "Of several APIs, each lies below a path of its own, by what the catalog alone says of it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  authdex lab github",
      "  authdex lab github stripe spotify --exports",
      "  authdex lab openapi.yaml --port 8080 --tls --ca lab.pem",
      "  authdex lab spotify --chaos 429,slow",
      "  authdex lab spotify --postman lab.postman_environment.json",
      "  authdex lab github --wiremock stubs/"
    })
public final class LabCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "API|FILE",
      arity = "0..*",
      completionCandidates = KnownWords.Ids.class,
      description = "APIs of the catalog, OpenAPI documents (2.0 to 3.2, JSON or YAML), or -.")
  private List<String> names = List.of();

  @Option(names = "--all", description = "Every API of the catalog.")
  private boolean all;

  @Mixin private ApiSource source;

  @Mixin private ListeningOptions listening = new ListeningOptions();

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "Make the same credentials each time; random ones if left out.")
  private Long seed;

  @Option(
      names = "--var",
      paramLabel = "NAME=VALUE",
      description = "The value of a server variable, such as region=eu-west-1.")
  private Map<String, String> variables = new LinkedHashMap<>();

  @Mixin private OwnCredentials own = new OwnCredentials();

  @Mixin private ApprovalOptions consent = new ApprovalOptions();

  @Mixin private ChaosOptions chaos = new ChaosOptions();

  @Option(
      names = "--answers",
      paramLabel = "WHICH",
      description = {
        "What requests that are let in get: document, what the API's document shows or allows",
        "(where there is none, that they are let in), or verdict, always the latter.",
        "Document when left out."
      })
  private Answers answers = Answers.DOCUMENT;

  @Mixin private AssignmentOptions assignments = new AssignmentOptions();

  @Option(
      names = "--postman",
      paramLabel = "FILE",
      description = "Write a Postman environment for the lab, to be used with the collection.")
  private Path postman;

  @Mixin private StubExport stubs = new StubExport();

  @Option(names = "--json", description = "Print URL and credentials as JSON.")
  private boolean json;

  public LabCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    checkFiles();
    LabOptions options = options();
    if (all || names.size() > 1) {
      several(options);
    } else if (names.isEmpty()) {
      throw new InputException("Expected an API or a document to emulate, or --all");
    } else {
      one(options);
    }
    return ExitCode.DONE;
  }

  private void checkFiles() throws InputException {
    assignments.check();
    if (postman != null) {
      ContentFile.check(postman);
    }
    if (all && !names.isEmpty()) {
      throw new InputException("Expected --all or names but there are both");
    }
    if (postman != null && (all || names.size() > 1)) {
      throw new InputException("Expected one API beside --postman, which writes one environment");
    }
    if (stubs.isAsked() && (all || names.size() > 1)) {
      throw new InputException("Expected one API beside --wiremock, which writes one folder");
    }
  }

  private LabOptions options() throws IOException, InputException {
    LabOptions options =
        LabOptions.STANDARD
            .withListening(listening.listening())
            .withVariables(variables)
            .withCredentials(own.source())
            .withConsent(consent.terms())
            .withChaos(chaos.plan())
            .withAnswers(answers);
    return seed == null ? options : options.withSeed(seed);
  }

  private void one(LabOptions options) throws Exception {
    Authdex.Loaded loaded = source.load(names.get(0), terminal);
    loaded.diagnostics().forEach(terminal.err()::println);
    checkVariables(loaded.model().serverVariables());
    try (Lab lab = started(() -> Lab.start(loaded.model(), options))) {
      if (stubs.isAsked()) {
        stubs.write(terminal, loaded.collection(), lab, options.seed());
        return;
      }
      listening.tell(terminal, lab.authorityPem());
      writeEnvironment(loaded.collection(), lab);
      if (json) {
        terminal.out().print(JsonOutput.of(LabJson.of(loaded.model().auth().id(), lab)));
      }
      assignments.write(
          terminal,
          !json,
          loaded.model().title() + " on loopback",
          lab.baseUrl().toString(),
          lab.authorityPem(),
          to -> to.api(lab));
      tellGaps(lab, "");
      run(lab.consoleUrl().toString());
    }
  }

  private void several(LabOptions options) throws Exception {
    Map<String, Supplier<ApiModel>> models =
        all ? source.all(terminal) : source.several(names, terminal);
    if (!variables.isEmpty()) {
      Set<String> known = new TreeSet<>();
      models.values().forEach(model -> known.addAll(model.get().serverVariables()));
      checkVariables(known);
    }
    try (Labs labs = started(() -> Labs.start(models, options))) {
      listening.tell(terminal, labs.authorityPem());
      List<Lab> made = all && !assignments.isInFile() ? List.of() : made(labs);
      if (json) {
        terminal.out().print(JsonOutput.of(LabJson.of(labs, made)));
      }
      assignments.write(
          terminal,
          !json,
          labs.ids().size() + " APIs on loopback",
          labs.origin().toString(),
          labs.authorityPem(),
          to -> made.forEach(lab -> write(to, lab)));
      made.forEach(lab -> tellGaps(lab, lab.id() + ": "));
      if (made.isEmpty()) {
        terminal.err().println("Credentials: --env FILE writes those of each API");
      }
      terminal.err().println("APIs: " + labs.origin() + " lists them");
      run(labs.consoleUrl().toString());
    }
  }

  private static void write(LabVariables to, Lab lab) {
    to.url(LabVariables.urlVariable(lab.id()), lab.baseUrl().toString());
    to.api(lab);
  }

  /** Returns each API, of which those that a person named must be there. */
  private List<Lab> made(Labs labs) throws InputException {
    List<Lab> made = new ArrayList<>();
    for (String id : labs.ids()) {
      try {
        made.add(labs.lab(id));
      } catch (IllegalArgumentException e) {
        if (!all) {
          throw new InputException(e.getMessage());
        }
        terminal.err().println("Not emulated: " + e.getMessage());
      }
    }
    return made;
  }

  private void checkVariables(Set<String> known) throws InputException {
    for (String name : variables.keySet()) {
      if (!known.contains(name)) {
        throw new InputException(
            "Expected a variable of a server behind --var but \""
                + name
                + "\" is none"
                + (known.isEmpty()
                    ? ""
                    : "; there are " + String.join(", ", new TreeSet<>(known))));
      }
    }
  }

  private void writeEnvironment(ApiModel model, Lab lab) throws IOException {
    if (postman != null) {
      String text = FilledEnvironment.of(model, "lab", LabFilling.of(model, lab));
      ContentFile.write(postman, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
      terminal.err().println("For Postman: " + postman);
    }
  }

  private interface Start<T> {
    T start() throws IOException;
  }

  private static <T> T started(Start<T> start) throws InputException {
    try {
      return start.start();
    } catch (IOException | IllegalArgumentException e) {
      throw new InputException(e.getMessage());
    }
  }

  private void tellGaps(Lab lab, String before) {
    for (String scheme : lab.unchecked()) {
      terminal.err().println(before + "Not checked, since the API describes it nowhere: " + scheme);
    }
    for (String hidden : lab.behindConsole()) {
      terminal.err().println(before + "Not to be called, since the console is there: " + hidden);
    }
  }

  private void run(String console) throws InterruptedException {
    terminal.err().println("Console: " + console);
    terminal.err().println("The lab runs; stop it with Ctrl-C");
    new CountDownLatch(1).await();
  }
}

package io.github.authdex.cli.verb;

import io.github.authdex.cli.console.ContentFile;
import io.github.authdex.cli.console.ExitCode;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.JsonOutput;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.print.ShellText;
import io.github.authdex.cli.request.ApiInput;
import io.github.authdex.generator.Authdex;
import io.github.authdex.generator.emit.postman.FilledEnvironment;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code authdex lab}: an API's authentication on loopback, until it is stopped. */
@Command(
    name = "lab",
    mixinStandardHelpOptions = true,
    description = {
      "Start a server on loopback that checks credentials as the API does.",
      "It prints its URL and throw-away credentials, and runs until it is stopped (Ctrl-C)."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  authdex lab github",
      "  authdex lab openapi.yaml --port 8080",
      "  authdex lab spotify --postman lab.postman_environment.json"
    })
public final class LabCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private ApiInput input;

  @Option(
      names = "--port",
      paramLabel = "NUMBER",
      description = "The port; a free one if left out.")
  private int port;

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

  @Option(
      names = "--postman",
      paramLabel = "FILE",
      description = "Write a Postman environment for the lab, to be used with the collection.")
  private Path postman;

  @Option(names = "--json", description = "Print URL and credentials as JSON.")
  private boolean json;

  public LabCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (postman != null) {
      ContentFile.check(postman);
    }
    Authdex.Loaded loaded = input.load(terminal);
    loaded.diagnostics().forEach(terminal.err()::println);
    checkVariables(loaded.model());
    try (Lab lab = start(loaded.model())) {
      writeEnvironment(loaded.collection(), lab);
      print(loaded.model(), lab);
      new CountDownLatch(1).await();
    }
    return ExitCode.DONE;
  }

  private void checkVariables(ApiModel model) throws InputException {
    Set<String> known = new TreeSet<>();
    model.servers().forEach(server -> known.addAll(server.variables().keySet()));
    for (Operation operation : model.operations()) {
      operation.servers().forEach(server -> known.addAll(server.variables().keySet()));
    }
    for (String name : variables.keySet()) {
      if (!known.contains(name)) {
        throw new InputException(
            "Expected a variable of a server behind --var but \""
                + name
                + "\" is none"
                + (known.isEmpty() ? "" : "; there are " + String.join(", ", known)));
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

  private Lab start(ApiModel model) throws InputException {
    try {
      return Lab.start(model, options());
    } catch (IOException e) {
      throw new InputException(e.getMessage());
    }
  }

  private LabOptions options() {
    OptionalLong seedValue = seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
    LabOptions standard = LabOptions.STANDARD;
    return new LabOptions(
        port,
        seedValue,
        variables,
        Clock.systemUTC(),
        standard.tokenLife(),
        standard.rotateRefreshTokens());
  }

  private void print(ApiModel model, Lab lab) {
    if (json) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("api", model.auth().id());
      map.put("baseUrl", lab.baseUrl());
      lab.authorityPem().ifPresent(pem -> map.put("authority", pem));
      map.put("environment", lab.environment());
      map.put("endpoints", lab.endpointUrls());
      map.put("unchecked", lab.unchecked());
      terminal.out().print(JsonOutput.of(map));
    } else {
      terminal
          .out()
          .println("# " + model.title() + " on loopback; the credentials work nowhere else");
      terminal.out().println("AUTHDEX_LAB_URL=" + ShellText.plain(lab.baseUrl().toString()));
      lab.authorityPem().ifPresent(pem -> printVariable("AUTHDEX_LAB_CA", pem));
      lab.environment().forEach(this::printVariable);
      lab.endpointUrls()
          .forEach((url, there) -> terminal.out().println("# " + url + " is " + there));
    }
    lab.unchecked()
        .forEach(
            scheme ->
                terminal
                    .err()
                    .println("Not checked, since the API describes it nowhere: " + scheme));
    lab.behindConsole()
        .forEach(
            hidden ->
                terminal.err().println("Not to be called, since the console is there: " + hidden));
    terminal.err().println("Console: " + lab.consoleUrl());
    terminal.err().println("The lab runs; stop it with Ctrl-C");
  }

  private void printVariable(String name, String value) {
    if (ShellText.isFree(name)) {
      // A key in PEM has several lines; in its quotes they are no commands.
      terminal.out().print(name + "=" + ShellText.quoted(value) + "\n");
    } else {
      terminal.out().println("# not set, since a shell obeys it: " + name + "=" + value);
      terminal.err().println("Not set, since a shell obeys it: " + name);
    }
  }
}

package io.github.authdex.cli.verb;

import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.lab.LabVariables;
import io.github.authdex.cli.print.PrintedFile;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.emit.wiremock.StubFiles;
import io.github.authdex.generator.emit.wiremock.StubSite;
import io.github.authdex.generator.emit.wiremock.WireMockStubs;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.key.RandomText;
import io.github.authdex.model.ApiModel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A lab written down for WireMock, as far as it needs no code. */
final class StubExport {
  /** Where WireMock listens unless it is told otherwise. */
  private static final String USUAL = "http://localhost:8080";

  @Option(
      names = "--wiremock",
      paramLabel = "FOLDER",
      description = {
        "Write mappings for WireMock and their credentials there, and end.",
        "What a server has to compute is left out, and told."
      })
  private Path folder;

  @Mixin private ForceOption force = new ForceOption();

  boolean isAsked() {
    return folder != null;
  }

  /**
   * Writes what stands for {@code lab}.
   *
   * @param model with the calls that prove a credential
   * @param seed makes the tokens the same each time
   */
  void write(Terminal terminal, ApiModel model, Lab lab, OptionalLong seed) throws InputException {
    if (!lab.given().isEmpty()) {
      throw new InputException(
          "Expected no credentials of your own beside --wiremock, which would write them: "
              + String.join(", ", lab.given()));
    }
    // Another beginning than the lab's, whose first credential the first token would be.
    RandomText random =
        new RandomText(
            seed.isPresent() ? OptionalLong.of(~seed.getAsLong()) : OptionalLong.empty());
    Map<String, String> tokens = new LinkedHashMap<>();
    model.auth().schemes().keySet().forEach(name -> tokens.put(name, random.token()));
    StubSite site = new StubSite(lab.variables(), lab.credentials(), lab.endpoints(), tokens);
    List<Diagnostic> diagnostics = new ArrayList<>();
    StubFiles stubs = WireMockStubs.of(model, site, diagnostics::add);
    List<OutputFile> files = new ArrayList<>(stubs.files());
    files.add(new OutputFile(".env", variables(terminal, model, lab, stubs)));
    Generation.save(
        terminal,
        model.auth().id(),
        "wiremock",
        files,
        diagnostics,
        new Destination(folder, force.overwriting(), Integer.MAX_VALUE));
    terminal.err().println("To run them: java -jar wiremock-standalone.jar --root-dir " + folder);
  }

  private static String variables(Terminal terminal, ApiModel model, Lab lab, StubFiles stubs) {
    Map<String, String> environment = lab.environment();
    byte[] text =
        PrintedFile.octets(
            out -> {
              LabVariables variables = new LabVariables(out, false, terminal.err());
              variables.comment("for the mappings; these credentials work nowhere else");
              variables.url("AUTHDEX_LAB_URL", USUAL + lab.baseUrl().getRawPath());
              for (String name : stubs.credentials()) {
                String variable = model.auth().credentials().get(name).env();
                variables.variable(variable, environment.get(variable));
              }
              lab.endpointUrls().entrySet().stream()
                  .filter(each -> stubs.endpoints().contains(each.getValue().getRawPath()))
                  .map(each -> each.getKey() + " is " + USUAL + each.getValue().getRawPath())
                  .forEach(variables::comment);
            });
    return new String(text, StandardCharsets.UTF_8);
  }
}

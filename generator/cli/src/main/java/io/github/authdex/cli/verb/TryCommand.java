package io.github.authdex.cli.verb;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.Entry;
import io.github.authdex.cli.console.ExitCode;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.input.CatalogOption;
import io.github.authdex.cli.input.KnownWords;
import io.github.authdex.generator.Authdex;
import io.github.authdex.generator.emit.Emitter;
import io.github.authdex.generator.emit.OutputException;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.emit.OutputFolder;
import io.github.authdex.generator.emit.javaclient.JavaClientEmitter;
import io.github.authdex.generator.emit.postman.PostmanEmitter;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.model.ApiModel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code authdex try}: an API's auth set up and working, offline, in one go. */
@Command(
    name = "try",
    mixinStandardHelpOptions = true,
    description = {
      "See an API's auth set up and working, offline.",
      "It writes a collection, writes and compiles a Java client, and sends one request",
      "without and one with the credential, which the API's lab checks."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  authdex try github", "  authdex try spotify -o out/"})
public final class TryCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "API",
      completionCandidates = KnownWords.Ids.class,
      description = "The API's id, title or another name.")
  private String name;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description = "Where to write; authdex-try/<api> when left out.")
  private Path output;

  @Option(
      names = "--scheme",
      completionCandidates = KnownWords.Schemes.class,
      paramLabel = "NAME",
      description = "Authenticate by this scheme.")
  private String scheme;

  @Mixin private CatalogOption catalogOption;

  public TryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Catalog catalog = catalogOption.load(terminal);
    String id = CatalogOption.require(catalog, name).id();
    Entry entry = catalog.entry(id);
    ApiModel model = Authdex.of(catalog).api(id).model();
    Path folder = output == null ? Path.of("authdex-try", id) : output;

    Demonstration.alternatives(entry, scheme); // Before anything is written.
    terminal.out().heading(entry.title() + ", offline", "");
    emit("collection", new PostmanEmitter(), model, folder);
    Path sources = folder.resolve("java");
    List<Path> client = emit("client", new JavaClientEmitter(packageName(id)), model, sources);
    Compilation.compile(client, folder.resolve("classes"));
    step("compiled", folder.resolve("classes").toString());

    try (Lab lab = Lab.start(model, LabOptions.STANDARD)) {
      step("lab", lab.baseUrl() + " with credentials that work nowhere else");
      Demonstration.Outcome outcome = new Demonstration(entry, model, lab).run(scheme);
      if (outcome.madeUp()) {
        step("call", "made up, for the lab: the entry names none that would prove the credential");
      }
      step("without", outcome.without());
      step("with", outcome.with() + " by " + outcome.words());
      return outcome.isAsExpected() ? ExitCode.DONE : ExitCode.FAULT;
    }
  }

  private List<Path> emit(String what, Emitter emitter, ApiModel model, Path folder)
      throws InputException {
    List<OutputFile> files = emitter.emit(model, terminal.err()::println);
    try {
      List<Path> written = new OutputFolder(folder).write(files);
      step(what, files.size() + (files.size() == 1 ? " file in " : " files in ") + folder);
      return written;
    } catch (OutputException e) {
      throw new InputException(e.getMessage());
    }
  }

  private void step(String label, String text) {
    terminal.out().println(String.format("  %-11s%s", label, text));
  }

  private static String packageName(String id) {
    return "api." + (Character.isDigit(id.charAt(0)) ? "_" : "") + id.replace('-', '_');
  }
}

package io.github.authdex.generator.emit.curl;

import io.github.authdex.generator.emit.collection.ApiCollection;
import io.github.authdex.generator.emit.collection.EnvironmentVariable;
import io.github.authdex.lab.testing.Tool;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Calls emitted scripts, all from one process of bash. */
final class Bash {
  private static final long SECONDS = 120;

  /** What curl is told so that a call's output is the answer's status. */
  static final List<String> STATUS = List.of("--", "-o", "/dev/null", "-w", "%{http_code}");

  private final Path folder;
  private final StringBuilder driver = new StringBuilder();
  private final List<String> names = new ArrayList<>();

  /** Makes one that keeps what it prints below {@code folder}. */
  Bash(Path folder) {
    this.folder = folder;
  }

  /**
   * What became of a call.
   *
   * @param exit the script's exit code
   */
  record Done(String name, int exit, String out, String error) {
    /** Returns the status of the answer, 0 if there was none. */
    int status() {
      return out.isBlank() ? 0 : Integer.parseInt(out.strip());
    }
  }

  /** Fills in the variables of {@code script}, by their names in the collection. */
  static void fill(Path script, ApiModel model, Map<String, String> values) throws IOException {
    List<EnvironmentVariable> variables = ApiCollection.of(model, new CurlTool()).variables();
    ShellNames names = ShellNames.of(model.auth(), variables);
    StringBuilder file = new StringBuilder();
    values.forEach(
        (key, value) ->
            file.append(names.of(key))
                .append("=\"")
                .append(value.replaceAll("[\\\\\"$]", "\\\\$0").replace("\n", "\\n"))
                .append("\"\n"));
    Files.writeString(Path.of(script.toString().replaceFirst("\\.sh$", ".env")), file);
  }

  /** Writes a program into {@code folder} that runs {@code before}, then the one of its name. */
  static void wrap(Path folder, String name, String before) throws IOException {
    Path own =
        Stream.of(System.getenv("PATH").split(":"))
            .map(one -> Path.of(one, name))
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow();
    String text = "#!/bin/sh\n" + before + "\nexec " + own + " \"$@\"\n";
    Path program = Files.writeString(folder.resolve(name), text);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
  }

  /** Adds a call of {@code script} with {@code words}. */
  void add(String name, Path script, List<String> words) {
    add(name, script, words, Map.of());
  }

  /** Adds a call of {@code script} with {@code words} and {@code environment}. */
  void add(String name, Path script, List<String> words, Map<String, String> environment) {
    driver.append("( ");
    environment.forEach(
        (key, value) ->
            driver
                .append("export ")
                .append(key)
                .append('=')
                .append(ShellQuote.quote(value))
                .append("; "));
    driver.append("bash ").append(ShellQuote.quote(script.toString()));
    words.forEach(word -> driver.append(' ').append(ShellQuote.quote(word)));
    String number = String.valueOf(names.size());
    driver.append(" >").append(number).append(".out 2>").append(number);
    driver.append(".err; echo $? >").append(number).append(".exit )\n");
    names.add(name);
  }

  /** Has the calls that were added run beside each other. */
  void together() {
    String all = driver.toString().replace(".exit )\n", ".exit ) &\n");
    driver.setLength(0);
    driver.append(all).append("wait\n");
  }

  /** Starts the calls, with little in their environment. */
  Process start() throws IOException, InterruptedException {
    Tool.require("bash", "bash is missing; install it");
    Tool.require("curl", "curl is missing; install it");
    Tool.require(List.of("openssl", "version"), "openssl is missing; install it");
    Path file = Files.writeString(folder.resolve("calls.sh"), driver);
    ProcessBuilder builder =
        new ProcessBuilder("bash", file.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("calls.out").toFile());
    String path = System.getenv("PATH");
    builder.environment().clear();
    builder.environment().putAll(Map.of("PATH", path, "HOME", folder.toString()));
    return builder.start();
  }

  /** Runs the calls and returns what became of each, in order. */
  List<Done> run() throws IOException, InterruptedException {
    return results(start());
  }

  /** Waits for {@code started} to end, and returns what became of each call, in order. */
  List<Done> results(Process started) throws IOException, InterruptedException {
    if (!started.waitFor(SECONDS, TimeUnit.SECONDS)) {
      started.destroyForcibly();
      throw new AssertionError("The calls did not end within " + SECONDS + " s");
    }
    List<Done> results = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      int exit = Integer.parseInt(read(i, "exit").strip());
      results.add(new Done(names.get(i), exit, read(i, "out"), read(i, "err")));
    }
    return results;
  }

  private String read(int number, String kind) throws IOException {
    return Files.readString(folder.resolve(number + "." + kind));
  }
}

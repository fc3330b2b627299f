package io.github.authdex.cli;

import io.github.authdex.cli.console.ExitCode;
import io.github.authdex.cli.console.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the verbs once, offline and in one process. The launcher has it note which classes they
 * load, and keeps these ready for the starts that follow.
 */
final class WarmUp {
  private static final List<String> FIND = List.of("find", "https://api.github.com/user");
  private static final List<String> UNKNOWN = List.of("find", "https://nobody.example/v1");
  private static final List<String> DOCUMENTS =
      List.of("warm-up.yaml", "warm-up.json", "warm-up.postman_collection.json");

  private WarmUp() {}

  /**
   * Runs the verbs; what one of them refuses keeps the others from nothing.
   *
   * @param args nothing for the verbs that answer at once; for all of them a folder to write into,
   *     and what to check: an entry, and all of them, since the kinds differ in their classes
   */
  public static void main(String[] args) throws IOException {
    withoutEdits();
    run(
        args.length == 0
            ? quick()
            : whole(Path.of(args[0]), List.of(args).subList(1, args.length)));
    System.exit(ExitCode.DONE);
  }

  /** Where no entry was edited, which is usual, less is read of the catalog, and otherwise. */
  private static void withoutEdits() {
    String entries = System.clearProperty("authdex.entries");
    run(List.of(FIND, UNKNOWN));
    if (entries != null) {
      System.setProperty("authdex.entries", entries);
    }
  }

  /** Returns how many of {@code lines} did not end well. */
  static long run(List<List<String>> lines) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    return lines.stream().filter(line -> run(line, nowhere) != ExitCode.DONE).count();
  }

  private static int run(List<String> line, PrintStream nowhere) {
    InputStream nothing = InputStream.nullInputStream();
    Terminal terminal = new Terminal(nowhere, nowhere, nothing, false, false);
    Main.guardOthers(nowhere, nowhere, terminal);
    return Main.run(terminal, line.toArray(String[]::new));
  }

  /** Returns what answers at once. */
  static List<List<String>> quick() {
    return List.of(
        List.of("--help"),
        List.of("help"),
        FIND,
        List.of("find", "notion", "--json"),
        List.of("find", "curl -H 'Accept: */*' https://api.stripe.com/v1/balance"),
        List.of("list"),
        List.of("show", "stripe"),
        List.of("show", "spotify", "--json"),
        List.of("completion"));
  }

  /**
   * Returns all, with {@code folder} to read and write in, and each of {@code entries} to check.
   */
  static List<List<String>> whole(Path folder, List<String> entries) throws IOException {
    for (String document : DOCUMENTS) {
      try (InputStream in = WarmUp.class.getResourceAsStream(document)) {
        Files.copy(in, folder.resolve(document), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    System.setProperty("authdex.data", folder.toAbsolutePath().toString()); // Nobody's own.
    List<List<String>> lines = new ArrayList<>(quick());
    entries.forEach(entry -> lines.add(List.of("check", "--again", entry)));
    lines.addAll(slow(folder));
    return lines;
  }

  private static List<List<String>> slow(Path folder) {
    String yaml = folder.resolve(DOCUMENTS.get(0)).toString();
    String json = folder.resolve(DOCUMENTS.get(1)).toString();
    return List.of(
        List.of("collection", yaml, "-o", folder + "/yaml"),
        List.of("collection", json, "-o", folder + "/json"),
        List.of("collection", "notion", "-o", folder + "/notion"),
        List.of("apply", folder.resolve(DOCUMENTS.get(2)).toString(), "--dry-run"),
        List.of("client", yaml, "--package", "warmup.yaml", "-o", folder + "/java-yaml"),
        List.of("client", json, "--package", "warmup.json", "-o", folder + "/java-json"),
        List.of("methods", "--format", "bruno", "-o", folder + "/methods"),
        List.of("call", "github", "/user", "--lab"),
        List.of("call", "spotify", "/me", "--lab", "--trace"),
        List.of("call", "aws-s3", "/a/b", "--var", "region=eu-west-1", "--lab", "--explain"),
        List.of("call", json, "POST", "/things", "-d", "{\"id\": 1}", "--lab", "--dry-run"),
        List.of("doctor", "https://api.github.com/user", "-H", "Accept: */*"),
        List.of("overlay", yaml, "--api", "github"),
        List.of("overlay", json, "--api", "github", "--apply"),
        List.of("lint", yaml, "--alone"),
        List.of("identify", "--help"),
        List.of("login", "--help"),
        List.of("logout", "--help"),
        List.of("status"),
        List.of("token", "--help"),
        List.of("run", "--help"),
        List.of(
            "new",
            "--curl",
            "curl -H 'X-Api-Key: abcdefgh' https://api.acme.com/v1",
            "-o",
            folder + "/acme.yaml"),
        List.of("lab", "--help"),
        List.of("site", "--help"),
        List.of("try", "github", "-o", folder + "/try"));
  }
}

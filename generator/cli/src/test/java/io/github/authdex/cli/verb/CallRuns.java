package io.github.authdex.cli.verb;

import io.github.authdex.cli.Cli;
import io.github.authdex.cli.KindEntries;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs {@code call} with credentials of the test alone.
 *
 * @param folder for files of the test
 */
record CallRuns(Path folder) {
  /** Runs {@code call} with the lines of {@code env} as its only credentials. */
  Cli.Result call(String env, String... args) throws Exception {
    Path file = Files.writeString(Files.createTempFile(folder, "test", ".env"), env);
    List<String> all = new ArrayList<>(List.of("call", "--env-file", file.toString()));
    all.addAll(List.of(args));
    return Cli.run(all.toArray(String[]::new));
  }

  /** Runs {@code call --dry-run} for an API whose only scheme is {@code scheme}. */
  Cli.Result callKind(String server, String scheme, String env, String... args) throws Exception {
    KindEntries.write(folder, "t", server, scheme);
    List<String> all = new ArrayList<>(List.of("t", "--catalog", folder + "/entries", "--dry-run"));
    all.addAll(List.of(args));
    return call(env, all.toArray(String[]::new));
  }
}

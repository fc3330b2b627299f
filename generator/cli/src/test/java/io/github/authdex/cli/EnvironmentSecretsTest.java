package io.github.authdex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.leak.Traces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs verbs in a process whose environment holds credentials, as a developer's does, and looks for
 * them in what is printed and written.
 */
class EnvironmentSecretsTest {
  private static final String CANARY = "ghp_cAnAryInTheMineOfAHundredBirds0123456789";
  private static final Traces TRACES = new Traces().of(CANARY);

  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "GITHUB_TOKEN",
          CANARY,
          "GITHUB_CLIENT_SECRET",
          CANARY,
          "AWS_ACCESS_KEY_ID",
          "AKIDEXAMPLE",
          "AWS_SECRET_ACCESS_KEY",
          CANARY,
          "STRIPE_SECRET_KEY",
          CANARY);

  private static StayingProcess authdex;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws IOException {
    authdex = StayingProcess.in(Path.of("target"), System.getenv("PATH"));
  }

  @AfterAll
  static void stop() throws IOException {
    authdex.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0 find https://api.github.com/user",
        "0 show github",
        "0 list --json",
        "0 collection github -o OUT",
        "0 client github --package a.b -o OUT",
        "0 call github GET /user --dry-run --json",
        "2 call github GET /user --dry-run --no-such-option",
        "2 call https://unknown.example/ --dry-run",
        "2 collection OUT/none.yaml -o OUT",
      })
  void credentialOfTheEnvironmentIsNowhere(String line) throws Exception {
    List<String> words = List.of(line.replace("OUT", folder.toString()).split(" ", -1));
    Path printed = folder.resolve("printed");
    int exitCode = run(words.subList(1, words.size()), printed);
    assertThat(exitCode).as(Files.readString(printed)).isEqualTo(Integer.parseInt(words.get(0)));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(TRACES.foundIn(Files.readString(file))).as(file.toString()).isEmpty();
      }
    }
  }

  /** Shows that the verbs could see it. */
  @Test
  void credentialOfTheEnvironmentIsShownWhereItIsAskedFor() throws Exception {
    Path printed = folder.resolve("printed");
    List<String> verb = List.of("call", "github", "GET", "/user", "--dry-run", "--show-secrets");
    assertThat(run(verb, printed)).isZero();
    assertThat(Files.readString(printed)).contains("Bearer " + CANARY);
  }

  private static int run(List<String> verb, Path printed) throws Exception {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.putAll(ENVIRONMENT);
    Cli.Result result = authdex.run(environment, "", verb.toArray(String[]::new));
    Files.writeString(printed, result.out() + result.err());
    return result.exitCode();
  }
}

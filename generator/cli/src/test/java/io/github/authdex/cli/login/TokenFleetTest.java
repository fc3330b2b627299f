package io.github.authdex.cli.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.cli.MainProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Command lines that all want the token of one API, over and over, and of which some are killed
 * (signal 9): there is one token request for each rotation, and each that is left to end has a
 * token. {@code generator/cli/fleet} does it for longer and prints the figures.
 */
class TokenFleetTest {
  private static final int PROCESSES = Integer.getInteger("authdex.fleet.processes", 5);
  private static final int SECONDS = Integer.getInteger("authdex.fleet.seconds", 10);
  private static final int LIFE = Integer.getInteger("authdex.fleet.life", 3);

  /** How many are left to end for each that is killed, however slow the machine is. */
  private static final int LEFT_FOR_A_KILL = 3;

  /** A tick is a fifth of a second; which one it is nobody knows before. */
  private static final int TICKS_A_KILL = 5;

  @TempDir private Path folder;
  private final Random random = new Random(1);
  private final List<Run> runs = new ArrayList<>();
  private Map<String, String> keychain = Map.of();
  private StrictServer server;
  private int started;
  private int ended;
  private int killed;
  private int putOff;
  private long printed;

  /** A command line, and what it prints. */
  private record Run(Process process, Path out, Path err) {}

  @BeforeEach
  void logIn() throws Exception {
    server = new StrictServer(LIFE);
    keychain = StubKeychain.in(folder);
    Path entries = Files.createDirectories(folder.resolve("entries/a"));
    Files.writeString(
        entries.resolve("acme.yaml"), ENTRY.replace("SERVER", server.uri().toString()));
    Process login = builder("login", "acme", "--no-browser").redirectErrorStream(true).start();
    BufferedReader output = login.inputReader(StandardCharsets.UTF_8);
    String page =
        output.lines().filter(line -> line.startsWith("  http")).findFirst().orElseThrow();
    HttpClient browser =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();
    browser.send(HttpRequest.newBuilder(URI.create(page.strip())).build(), BodyHandlers.ofString());
    assertThat(login.waitFor()).isZero();
  }

  private static final String ENTRY =
      """
      id: acme
      title: Acme
      provider: acme.test
      docs: https://acme.test/docs
      evidence: [{of: oauth2, source: provider-docs, url: 'https://acme.test/docs', seen: 2026-11-01}]
      servers: [{url: 'SERVER/api'}]
      credentials:
        clientId: {title: Client ID, secret: false}
        accessToken: {title: Access token}
      schemes:
        oauth2:
          kind: oauth2
          flows:
            authorizationCode:
              authorizationUrl: /authorize
              tokenUrl: /token
              pkce: required
          clientAuthentication: none
          clientId: clientId
          accessToken: accessToken
      security: [{oauth2: []}]
      """;

  @AfterEach
  void end() {
    runs.forEach(run -> run.process().destroyForcibly());
    server.close();
  }

  private ProcessBuilder builder(String verb, String... words) {
    List<String> command =
        MainProcess.command(
            List.of(), verb, "--catalog", folder.resolve("entries").toString(), "--only");
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
    builder.environment().put("ACME_CLIENT_ID", "fleet");
    builder.environment().putAll(keychain);
    return builder;
  }

  @Test
  void oneTokenRequestARotationWhileCommandLinesAreKilled() throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
    while (System.nanoTime() < end) {
      while (runs.size() < PROCESSES) {
        runs.add(start());
      }
      Thread.sleep(200);
      collect();
      if (killed <= ended / LEFT_FOR_A_KILL && random.nextInt(TICKS_A_KILL) == 0) {
        kill();
      }
    }
    for (Run run : runs) {
      assertThat(run.process().waitFor(90, TimeUnit.SECONDS)).isTrue();
    }
    collect();
    System.out.printf(
        "%d command lines at once, tokens of %d s: %d started, %d ended with a token, %d killed,"
            + " %d kills put off until an answer had arrived; %d rotations by %d token requests%n",
        PROCESSES,
        LIFE,
        started,
        ended,
        killed,
        putOff,
        server.rotations(),
        server.tokenRequests());
    assertThat(server.tokenRequests()).isEqualTo(server.rotations());
    assertThat(ended).isEqualTo(started - killed).isPositive();
    assertThat(killed + putOff).isPositive();
  }

  private Run start() throws IOException {
    Path out = folder.resolve("out-" + started);
    Path err = folder.resolve("err-" + started);
    started++;
    Process process =
        builder("token", "acme").redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    return new Run(process, out, err);
  }

  /** Looks at what those printed that have ended. */
  private void collect() throws IOException {
    for (Run run : List.copyOf(runs)) {
      if (!run.process().isAlive()) {
        assertThat(run.process().exitValue()).as(Files.readString(run.err())).isZero();
        String token = Files.readString(run.out()).strip();
        assertThat(token).matches("t[0-9]+");
        printed = Math.max(printed, Long.parseLong(token.substring(1)));
        ended++;
        runs.remove(run);
      }
    }
  }

  private void kill() throws IOException, InterruptedException {
    if (runs.isEmpty()) {
      return;
    }
    Run victim = runs.get(random.nextInt(runs.size()));
    signal(victim, "STOP");
    Thread.sleep(50); // What was on the way has arrived, but on a machine that is very busy.
    boolean asks = OpenConnections.has(victim.process().pid(), server.uri().getPort());
    if (!asks && server.isSettled(printed) && victim.process().isAlive()) {
      victim.process().destroyForcibly().waitFor();
      boolean inTime = victim.process().exitValue() != 0;
      if (inTime) {
        runs.remove(victim);
        killed++;
      }
    } else {
      signal(victim, "CONT");
      putOff++;
    }
  }

  private static void signal(Run run, String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(run.process().pid()))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}

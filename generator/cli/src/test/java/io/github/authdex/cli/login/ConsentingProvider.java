package io.github.authdex.cli.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.login.Person;
import io.github.authdex.lab.testing.Tool;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * {@code oidc-provider} for Node, which is certified, and a person with a browser there. Its access
 * tokens live for two seconds, and a refresh token works once.
 */
final class ConsentingProvider implements AutoCloseable {
  private static final Path PEERS = Path.of("../../runtime/src/test/node").toAbsolutePath();

  private final Process process;
  private final URI uri;

  private ConsentingProvider(Process process, URI uri) {
    this.process = process;
    this.uri = uri;
  }

  /** Starts it. */
  static ConsentingProvider start() throws IOException, InterruptedException {
    Tool.require("node", "install Node 20 or newer");
    Tool.require("npm", "it gets the packages of " + PEERS);
    if (!Files.isDirectory(PEERS.resolve("node_modules/oidc-provider"))) {
      assertThat(
              new ProcessBuilder("npm", "ci", "--silent")
                  .directory(PEERS.toFile())
                  .inheritIO()
                  .start()
                  .waitFor())
          .isZero();
    }
    Process process =
        new ProcessBuilder("node", "oidc-login.mjs")
            .directory(PEERS.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    return new ConsentingProvider(process, URI.create("http://127.0.0.1:" + output.readLine()));
  }

  /** Returns where it is. */
  URI uri() {
    return uri;
  }

  /** Returns the number that it tells at {@code path}. */
  long count(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(uri.resolve(path)).build();
    return Long.parseLong(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body());
  }

  /** Consents at {@code page}, and returns what the browser ends at. */
  String consent(URI page) throws IOException, InterruptedException {
    return new Person().consent(page).body();
  }

  /** Lets the device in that shows {@code code}. */
  void letIn(URI page, String code) throws IOException, InterruptedException {
    new Person().letIn(page, code);
  }

  @Override
  public void close() {
    process.destroy();
  }
}

package io.github.authdex.cli.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.lab.testing.Tool;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code oidc-provider} for Node, which is certified, and a person with a browser there. Its access
 * tokens live for two seconds, and a refresh token works once.
 */
final class ConsentingProvider implements AutoCloseable {
  private static final Path PEERS = Path.of("../../runtime/src/test/node").toAbsolutePath();
  private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
  private static final Pattern INPUT =
      Pattern.compile("<input[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");

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

  /** Somebody with a browser: keeps cookies, follows redirects, fills forms in. */
  private static final class Person {
    private final HttpClient browser =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();

    HttpResponse<String> consent(URI page) throws IOException, InterruptedException {
      HttpResponse<String> at = get(page);
      at = submit(at, Map.of("login", "alice", "password", "any"));
      return submit(at, Map.of());
    }

    void letIn(URI page, String code) throws IOException, InterruptedException {
      HttpResponse<String> at = submit(get(page), Map.of("user_code", code));
      at = submit(at, Map.of());
      at = submit(at, Map.of("login", "alice", "password", "any"));
      at = submit(at, Map.of());
      assertThat(at.statusCode()).as(at.body()).isEqualTo(200);
    }

    private HttpResponse<String> get(URI page) throws IOException, InterruptedException {
      return browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> submit(HttpResponse<String> page, Map<String, String> typed)
        throws IOException, InterruptedException {
      Matcher action = FORM.matcher(page.body());
      assertThat(action.find()).as(page.uri() + "\n" + page.body()).isTrue();
      Map<String, String> fields = new LinkedHashMap<>();
      Matcher input = INPUT.matcher(page.body());
      while (input.find()) {
        fields.put(input.group(1), input.group(2));
      }
      fields.putAll(typed);
      String form =
          fields.entrySet().stream()
              .map(
                  field ->
                      field.getKey()
                          + "="
                          + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
              .collect(Collectors.joining("&"));
      return browser.send(
          HttpRequest.newBuilder(page.uri().resolve(action.group(1)))
              .timeout(Duration.ofSeconds(20))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(form))
              .build(),
          BodyHandlers.ofString());
    }
  }
}

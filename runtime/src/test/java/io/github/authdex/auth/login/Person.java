package io.github.authdex.auth.login;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody with a browser at {@code oidc-provider}: keeps cookies, follows redirects, fills forms
 * in.
 */
public final class Person {
  private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
  private static final Pattern INPUT =
      Pattern.compile("<input[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");

  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.ALWAYS)
          .build();

  /** Goes through the pages that begin at {@code page}, and returns what the browser ends at. */
  public HttpResponse<String> consent(URI page) throws IOException, InterruptedException {
    HttpResponse<String> at = get(page);
    at = submit(at, Map.of("login", "alice", "password", "any"));
    return submit(at, Map.of());
  }

  /** Lets the device in that shows {@code code}. */
  public void letIn(URI page, String code) throws IOException, InterruptedException {
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

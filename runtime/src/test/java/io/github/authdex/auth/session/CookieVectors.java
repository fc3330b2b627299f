package io.github.authdex.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The group {@code cookies}. */
public final class CookieVectors {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private CookieVectors() {}

  /** Fails if we do not give what {@code vector} expects. */
  public static void check(JsonNode vector) {
    JsonNode input = vector.path("input");
    JsonNode expected = vector.path("expected");
    switch (input.path("kind").asText()) {
      case "cookie-date" ->
          assertThat(CookieDate.read(input.path("value").asText()).map(DATE::format).orElse(null))
              .isEqualTo(expected.path("date").textValue());
      case "cookie-jar" -> checkJar(input, expected);
      default -> throw new AssertionError("No check for the kind " + input.path("kind"));
    }
  }

  private static void checkJar(JsonNode input, JsonNode expected) {
    URI from =
        URI.create(
            "http://"
                + input.path("request_host").asText()
                + ":8888"
                + input.path("request_path").asText());
    Instant now = Instant.parse(input.path("now").asText());
    CookieJar jar = new CookieJar(refusal -> {});
    input.path("set_cookie").forEach(field -> jar.store(field.asText(), from, now));
    String target =
        input.path("sent_to").isTextual()
            ? input.path("sent_to").asText()
            : "/cookie-parser-result";
    URI to = from.resolve(target);
    List<String> cookies = new ArrayList<>();
    expected
        .path("sent")
        .forEach(
            cookie ->
                cookies.add(cookie.path("name").asText() + "=" + cookie.path("value").asText()));
    assertThat(jar.field(to, now)).isEqualTo(String.join("; ", cookies));
  }
}

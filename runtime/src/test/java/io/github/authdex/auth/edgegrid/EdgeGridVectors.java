package io.github.authdex.auth.edgegrid;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The group {@code edgegrid}. */
public final class EdgeGridVectors {
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HH:mm:ssZ", Locale.ROOT);

  private EdgeGridVectors() {}

  /** Fails if we do not give what {@code vector} expects. */
  public static void check(JsonNode vector) throws IOException {
    JsonNode input = vector.path("input");
    JsonNode expected = vector.path("expected");
    AuthEnvironment environment =
        Environments.of(
            OffsetDateTime.parse(input.path("timestamp").asText(), TIMESTAMP).toInstant(),
            input.path("nonce").asText(),
            Map.of());
    List<String> covered = new ArrayList<>();
    input.path("headers_to_sign").forEach(name -> covered.add(name.asText()));
    Authentication edgeGrid =
        new EdgeGridScheme(covered, input.path("max_body").asInt())
            .authenticate(
                Environments.credentials(
                    "clientToken", input.path("client_token").asText(),
                    "clientSecret", input.path("client_secret").asText(),
                    "accessToken", input.path("access_token").asText()),
                environment);
    Request request = request(input);
    assertThat(edgeGrid.signers().get(0).explain(request).get("data to sign"))
        .isEqualTo(expected.path("data_to_sign").asText());
    assertThat(edgeGrid.sign(request).headers().first("Authorization"))
        .hasValue(expected.path("authorization").asText());
  }

  private static Request request(JsonNode input) {
    Headers headers = Headers.EMPTY;
    for (JsonNode header : input.path("headers")) {
      headers = headers.with(header.path(0).asText(), header.path(1).asText().strip());
    }
    return new Request(
        input.path("method").asText(),
        URI.create(
            input.path("scheme").asText()
                + "://"
                + input.path("host").asText()
                + input.path("path_and_query").asText()),
        headers,
        Body.of(input.path("body").asText()));
  }
}

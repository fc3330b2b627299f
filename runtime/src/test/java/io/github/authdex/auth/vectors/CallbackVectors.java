package io.github.authdex.auth.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.internal.text.PercentEncoding;
import io.github.authdex.auth.oauth2.AuthorizationCallback;
import io.github.authdex.auth.oauth2.AuthorizationException;
import java.net.ProtocolException;
import java.util.Optional;

/** Answers to authorization requests, good and bad. */
final class CallbackVectors {
  private CallbackVectors() {}

  /** Fails if the answer is not taken as {@code expected} says: a word and perhaps a reason. */
  static void check(JsonNode input, JsonNode expected) throws Exception {
    JsonNode stored = input.path("stored");
    AuthorizationCallback callback =
        new AuthorizationCallback(
            stored.path("state").asText(),
            Optional.ofNullable(stored.path("issuer").textValue()),
            stored.path("authorization_response_iss_parameter_supported").asBoolean());
    String query = input.path("query").asText();
    String result = expected.path("result").asText();
    if (result.startsWith("accept")) {
      assertThat(PercentEncoding.encodeForm(callback.code(query).reveal())).isEqualTo(code(query));
    } else if (result.startsWith("error ")) {
      assertThatThrownBy(() -> callback.code(query))
          .isInstanceOfSatisfying(
              AuthorizationException.class,
              e -> assertThat(e.error()).isEqualTo(result.split(" ", -1)[1]));
    } else if (result.startsWith("reject")) {
      assertThatThrownBy(() -> callback.code(query)).isInstanceOf(ProtocolException.class);
    } else {
      fail("No check for the result \"" + result + "\"");
    }
  }

  private static String code(String query) {
    return query.replaceAll("(?:.*&)?code=([^&]*).*", "$1");
  }
}

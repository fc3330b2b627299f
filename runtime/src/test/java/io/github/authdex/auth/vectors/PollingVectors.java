package io.github.authdex.auth.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.token.TokenEndpointException;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** How a device goes on asking (RFC 8628 §3.5): a word of the server, and what to do. */
final class PollingVectors {
  private static final String TOKEN = "{\"access_token\":\"t\",\"token_type\":\"Bearer\"}";

  private PollingVectors() {}

  static void check(JsonNode polling) throws Exception {
    for (Map.Entry<String, JsonNode> rule : polling.properties()) {
      String then = rule.getValue().asText();
      if (then.startsWith("wait interval")) {
        assertThat(waits(rule.getKey())).containsExactly(5L, 5L, 5L);
      } else if (then.startsWith("interval += 5 s")) {
        assertThat(waits(rule.getKey())).containsExactly(5L, 10L, 15L);
      } else if (then.equals("exponential backoff")) {
        assertThat(waits("503")).containsExactly(5L, 10L, 20L);
        assertThat(waits("timeout")).containsExactly(5L, 10L, 20L);
      } else if (then.equals("stop")) {
        assertThatThrownBy(() -> waits(rule.getKey()))
            .isInstanceOfSatisfying(
                TokenEndpointException.class, e -> assertThat(e.error()).isEqualTo(rule.getKey()));
      } else {
        fail("No check for the rule \"" + then + "\"");
      }
    }
  }

  /** Returns the seconds before each question, of which the first two are answered so. */
  private static List<Long> waits(String answer) throws IOException, InterruptedException {
    return TokenRequests.poll(answer, answer, TOKEN);
  }
}

package io.github.authdex.auth.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.oauth2.CodeVerifier;

/** Code verifiers and challenges. */
final class PkceVectors implements VectorGroup {
  @Override
  public void check(JsonNode vector) {
    JsonNode input = vector.path("input");
    JsonNode expected = vector.path("expected");
    String kind = input.path("kind").asText();
    switch (kind) {
      case "pkce-s256" -> {
        assertThat(verifier(input).challenge()).isEqualTo(expected.path("code_challenge").asText());
        assertThat(CodeVerifier.METHOD)
            .isEqualTo(expected.path("code_challenge_method").asText("S256"));
      }
      case "pkce-verifier-from-octets" ->
          assertThat(CodeVerifier.ofOctets(octets(input.path("octets"))).secret().reveal())
              .isEqualTo(expected.path("code_verifier").asText());
      case "pkce-verifier-validate" -> checkSyntax(input, expected.path("valid").asBoolean());
      default -> fail("No check for the kind \"" + kind + "\"");
    }
  }

  private static void checkSyntax(JsonNode input, boolean valid) {
    if (valid) {
      assertThat(verifier(input).challenge()).hasSize(43);
      return;
    }
    assertThatThrownBy(() -> verifier(input))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a code verifier of 43 to 128 letters, digits, dots, hyphens, underscores and"
                + " tildes (RFC 7636 §4.1)");
  }

  private static CodeVerifier verifier(JsonNode input) {
    return new CodeVerifier(Secret.of(input.path("code_verifier").asText()));
  }

  private static byte[] octets(JsonNode numbers) {
    byte[] octets = new byte[numbers.size()];
    for (int i = 0; i < octets.length; i++) {
      octets[i] = (byte) numbers.path(i).asInt();
    }
    return octets;
  }
}

package io.github.authdex.auth.bearer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.MissingCredentialException;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BearerSignerTest {
  private static String authorization(String prefix, String token) throws IOException {
    return new BearerScheme(prefix)
        .authenticate(
            Credentials.of(Map.of("token", Secret.of(token))),
            AuthEnvironment.of(URI.create("https://h")))
        .sign(Request.of("GET", URI.create("https://h/x")))
        .headers()
        .first("Authorization")
        .orElseThrow();
  }

  @ParameterizedTest(name = "{0}{1}")
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {"Bearer ,1|abc", "Bot ,a.b-c", "GoogleLogin auth=,x=", "Bearer ,bearer1"})
  void tokenStandsBehindThePrefix(String prefix, String token) throws IOException {
    assertThat(authorization(prefix, token)).isEqualTo(prefix + token);
  }

  @Test
  void tokenWithThePrefixIsRefused() {
    assertThatThrownBy(() -> authorization("Bearer ", "bearer hush"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected the token alone but it begins with \"Bearer \", which the scheme puts in"
                + " front of it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hush\n", "hush hush", "hush,x", "hush;x", "\"hush\"", "hush\u0000"})
  void tokenWithWhatWouldEndItIsRefused(String token) {
    assertThatThrownBy(() -> authorization("Bearer ", token))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a token of visible ASCII characters without quotes, commas, semicolons and"
                + " backslashes (RFC 6750 §2.1); one read from a file often ends in a line break");
  }

  @Test
  void tokenThatIsEmptyIsMissing() {
    assertThatThrownBy(() -> authorization("Bearer ", ""))
        .isInstanceOf(MissingCredentialException.class)
        .hasMessage("Expected a value for the credential \"token\" but there was none");
  }

  @Test
  void wrongShapeNamesWhereTheTokenCameFrom() {
    Secret token = Secret.of("a b").from("ACME_TOKEN");
    assertThatThrownBy(() -> new BearerSigner("Bearer ", token))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a token in ACME_TOKEN of visible ASCII characters without quotes, commas,"
                + " semicolons and backslashes (RFC 6750 §2.1); one read from a file often ends in"
                + " a line break");
    assertThatThrownBy(() -> new BearerSigner("Bearer ", Secret.of("Bearer a").from("ACME_TOKEN")))
        .hasMessage(
            "Expected the token in ACME_TOKEN alone but it begins with \"Bearer \", which the"
                + " scheme puts in front of it");
  }
}

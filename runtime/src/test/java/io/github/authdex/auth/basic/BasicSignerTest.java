package io.github.authdex.auth.basic;

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

class BasicSignerTest {
  private static String authorization(Map<String, Secret> held) throws IOException {
    return new BasicScheme()
        .authenticate(Credentials.of(held), AuthEnvironment.of(URI.create("https://h")))
        .sign(Request.of("GET", URI.create("https://h/x")).withHeader("authorization", "old"))
        .headers()
        .all("Authorization")
        .toString();
  }

  @Test
  void passwordMayBeAbsent() throws IOException {
    // sk_test:
    assertThat(authorization(Map.of("username", Secret.of("sk_test"))))
        .isEqualTo("[Basic c2tfdGVzdDo=]");
  }

  @Test
  void userNameMayBeEmptyButNotAbsent() throws IOException {
    // :p
    assertThat(authorization(Map.of("username", Secret.of(""), "password", Secret.of("p"))))
        .isEqualTo("[Basic OnA=]");
    assertThatThrownBy(() -> authorization(Map.of("password", Secret.of("p"))))
        .isInstanceOf(MissingCredentialException.class)
        .hasMessage("Expected a value for the credential \"username\" but there was none");
  }

  @Test
  void longPairStaysOnOneLine() throws IOException {
    assertThat(authorization(Map.of("username", Secret.of("u".repeat(300)))))
        .doesNotContain("\r", "\n")
        .hasSize("[Basic ]".length() + 404);
  }

  @Test
  void colonInTheUserNameIsRefused() {
    assertThatThrownBy(() -> authorization(Map.of("username", Secret.of("hush:hush"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a user name without a colon, which would end it (RFC 7617 §2)");
  }

  @Test
  void controlCharacterIsRefused() {
    assertThatThrownBy(
            () ->
                authorization(Map.of("username", Secret.of("u"), "password", Secret.of("hush\n"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected no control character in the password (RFC 7617 §2); one read from a file"
                + " often ends in a line break");
  }

  /** For servers of before RFC 7617, and only where the caller says so. */
  @Test
  void charsetIsTheCallersChoice() throws IOException {
    Map<String, Secret> held =
        Map.of(
            "username", Secret.of("test"),
            "password", Secret.of("123£"),
            "charset", Secret.of("iso-8859-1"));
    assertThat(authorization(held)).isEqualTo("[Basic dGVzdDoxMjOj]");
    assertThatThrownBy(
            () ->
                authorization(
                    Map.of("username", Secret.of("hush☃"), "charset", Secret.of("ISO-8859-1"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected characters of ISO-8859-1 in the user name; UTF-8 has all of them");
    assertThatThrownBy(
            () -> authorization(Map.of("username", Secret.of("u"), "charset", Secret.of("UTF-16"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected UTF-8 or ISO-8859-1 as the charset of basic (RFC 7617 §2.1)");
  }
}

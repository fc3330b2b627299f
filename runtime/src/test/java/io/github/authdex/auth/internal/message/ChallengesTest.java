package io.github.authdex.auth.internal.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.message.Headers;
import java.net.ProtocolException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChallengesTest {
  /** The example of RFC 9110 §11.6.1. */
  @Test
  void severalChallengesInOneLineAreToldApart() throws ProtocolException {
    assertThat(
            read(
                "Basic realm=\"simple\", Newauth realm=\"apps\", type=1, "
                    + "title=\"Login to \\\"apps\\\"\""))
        .containsExactly(
            new Challenge("Basic", "", Map.of("realm", "simple")),
            new Challenge(
                "Newauth", "", Map.of("realm", "apps", "type", "1", "title", "Login to \"apps\"")));
  }

  @Test
  void tokenIsNoParameter() throws ProtocolException {
    assertThat(read("NTLM TlRMTVNTUAACAAAA==, Negotiate", "Bearer"))
        .containsExactly(
            new Challenge("NTLM", "TlRMTVNTUAACAAAA==", Map.of()),
            new Challenge("Negotiate", "", Map.of()),
            new Challenge("Bearer", "", Map.of()));
  }

  @Test
  void separatorsInQuotesAndOddSpacesDoNotMatter() throws ProtocolException {
    assertThat(read(",, Digest realm = \"a, b=\\\"c\\\", nonce=x\" ,nonce=n1,,"))
        .containsExactly(
            new Challenge("Digest", "", Map.of("realm", "a, b=\"c\", nonce=x", "nonce", "n1")));
  }

  @Test
  void firstOfTwoParametersOfOneNameCounts() throws ProtocolException {
    assertThat(read("Digest nonce=a, NONCE=b").get(0).parameter("Nonce")).hasValue("a");
  }

  @Test
  void openQuoteIsAnError() {
    assertThatThrownBy(() -> read("Digest realm=\"r, nonce=n"))
        .isInstanceOf(ProtocolException.class)
        .hasMessage(
            "Expected an end of the quoted string in WWW-Authenticate (RFC 9110 §5.6.4) but there"
                + " is none");
  }

  @Test
  void longFieldIsAnError() {
    assertThatThrownBy(() -> read("Digest realm=\"" + "x".repeat(1 << 20) + "\""))
        .isInstanceOf(ProtocolException.class)
        .hasMessage(
            "Expected at most 32768 characters of WWW-Authenticate but the server sent more");
  }

  @Test
  void thousandChallengesAreAnError() {
    assertThatThrownBy(() -> read("A b=c,".repeat(1000)))
        .isInstanceOf(ProtocolException.class)
        .hasMessage("Expected at most 64 challenges in WWW-Authenticate but the server sent more");
  }

  private static List<Challenge> read(String... lines) throws ProtocolException {
    Headers headers = Headers.EMPTY;
    for (String line : lines) {
      headers = headers.with("WWW-Authenticate", line);
    }
    return Challenges.read(headers, "WWW-Authenticate");
  }
}

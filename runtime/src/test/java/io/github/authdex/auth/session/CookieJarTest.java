package io.github.authdex.auth.session;

import static io.github.authdex.auth.Environments.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.message.Headers;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the published vectors leave out. */
class CookieJarTest {
  private static final URI API = URI.create("https://api.example.com/v1/a");

  /** The prefixes promise what they say (RFC 6265bis §4.1.3). */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "__Secure-a=1; Secure,                              __Secure-a=1",
    "__Secure-a=1,                                      ''",
    "__secure-a=1,                                      ''",
    "__Host-a=1; Secure; Path=/,                        __Host-a=1",
    "__Host-a=1; Path=/,                                ''",
    "__Host-a=1; Secure,                                ''",
    "__Host-a=1; Secure; Path=/; Domain=api.example.com,''",
    "__Hosta=1,                                         __Hosta=1",
  })
  void cookieThatBreaksItsPrefixIsRefused(String field, String sent) {
    assertThat(jar(API, field).field(API, NOW)).isEqualTo(sent);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a=1; Domain=com,                        ''",
    "a=1; Domain=.com,                       ''",
    "a=1; Domain=example.com,                a=1",
    "a=1; Domain=.EXAMPLE.com,               a=1",
    "a=1; Domain=ample.com,                  ''",
    "a=1; Domain=other.example.com,          ''",
    "a=1; Max-Age=0; Expires=Fri 1 Jan 2100 00:00:00, ''",
    "a=1; Max-Age=99999999999999999999,      a=1",
    "a=1; Max-Age=-99999999999999999999,     ''",
    "=1,                                     ''",
  })
  void cookieStaysWithItsServer(String field, String sent) {
    assertThat(jar(API, field).field(API, NOW)).isEqualTo(sent);
  }

  @Test
  void jarForgetsTheOldestBeyondItsLimitAndTakesNoneThatIsLarge() {
    CookieJar jar = jar(API, "large=" + "x".repeat(5000));
    for (int i = 0; i < 400; i++) {
      jar.store("c" + i + "=1; Path=/", API, NOW);
    }
    String sent = jar.field(API, NOW);
    assertThat(sent).startsWith("c100=1; ").endsWith("; c399=1");
    assertThat(jar).hasToString("300 cookies");
  }

  /** The limit counts name and value (RFC 6265bis §5.7), and not what follows. */
  @ParameterizedTest(name = "{0} octets of value")
  @CsvSource({"4093, true", "4094, false"})
  void lengthOfACookieIsThatOfItsNameAndValue(int octets, boolean kept) {
    String value = "x".repeat(octets);
    List<String> refusals = new ArrayList<>();
    CookieJar jar = new CookieJar(refusals::add);
    jar.store(
        API,
        Headers.EMPTY.with(
            "Set-Cookie", "sid=" + value + "; Path=/; Secure; HttpOnly; SameSite=Lax"),
        NOW);
    assertThat(jar.field(API, NOW)).isEqualTo(kept ? "sid=" + value : "");
    if (kept) {
      assertThat(refusals).isEmpty();
    } else {
      assertThat(refusals)
          .containsExactly(
              "The cookie \"sid\" from api.example.com is not kept: its name and value have 4097"
                  + " octets, and at most 4096 are kept (RFC 6265bis §5.7)");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'=secret',                    The cookie \"\" from api.example.com is not kept: it has no"
        + " name",
    "'secret',                     The cookie \"\" from api.example.com is not kept: it has no"
        + " name",
    "'a=se\u0001cret',             The cookie \"a\" from api.example.com is not kept: it has a"
        + " control character in it",
    "'a=secret; Domain=x.example', The cookie \"a\" from api.example.com is not kept: its domain"
        + " \"x.example\" is another's",
    "'__Host-a=secret',            The cookie \"__Host-a\" from api.example.com is not kept: it"
        + " breaks what its prefix promises (RFC 6265bis §4.1.3)",
  })
  void refusalOfACookieIsToldOnceAndWithoutItsValue(String field, String refusal) {
    List<String> refusals = new ArrayList<>();
    CookieJar jar = new CookieJar(refusals::add);
    jar.store(field, API, NOW);
    jar.store(field, API, NOW);
    assertThat(refusals).containsExactly(refusal);
  }

  /** As RFC 6265bis §5.6 has it. */
  @Test
  void attributeThatIsTooLongDoesNotCount() {
    String path = "/" + "v".repeat(1024);
    assertThat(jar(API, "a=1; Path=" + path).field(API, NOW)).isEqualTo("a=1");
  }

  private static CookieJar jar(URI from, String field) {
    CookieJar jar = new CookieJar(refusal -> {});
    jar.store(from, Headers.EMPTY.with("Set-Cookie", field), NOW);
    return jar;
  }
}

package io.github.authdex.auth.session;

import static io.github.authdex.auth.Environments.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CookieImportTest {
  private static final URI API = URI.create("https://api.example.com/v1/a");

  @Test
  void fileOfCurlIsRead() {
    CookieJar jar =
        CookieImport.netscape(
            """
            # Netscape HTTP Cookie File

            #HttpOnly_.example.com\tTRUE\t/\tTRUE\t0\tsid\ts1
            api.example.com\tFALSE\t/v1\tFALSE\t4102444800\ta\tb\r
            www.example.com\tFALSE\t/\tFALSE\t0\tother\tx
            api.example.com\tFALSE\t/\tFALSE\t1\tended\tx
            """,
            NOW);
    assertThat(jar.field(API, NOW)).isEqualTo("a=b; sid=s1");
    assertThat(jar.field(URI.create("http://api.example.com/"), NOW)).isEmpty();
  }

  @Test
  void lineInAnotherFormIsNamed() {
    assertThatThrownBy(() -> CookieImport.netscape("# x\nsid=c4n4ry", NOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected seven fields with tabs between them in line 2 of the cookie file, the fifth a"
                + " time in seconds");
  }

  @Test
  void archiveOfABrowserIsRead() {
    CookieJar jar =
        CookieImport.har(
            """
            {"log": {"entries": [
              {"request": {"url": "https://api.example.com/login"}, "response": {"cookies": [
                {"name": "sid", "value": "s1", "secure": true},
                {"name": "wide", "value": "w", "domain": ".example.com", "path": "/v1",
                 "expires": "2030-01-01T00:00:00.000Z"}]}},
              {"request": {"url": "https://api.example.com/a"}, "response": {"cookies": [
                {"name": "sid", "value": "s2", "secure": true},
                {"name": "ended", "value": "x", "expires": "2020-01-01T00:00:00Z"}]}}]}}
            """,
            NOW);
    assertThat(jar.field(API, NOW)).isEqualTo("wide=w; sid=s2");
  }

  @Test
  void lineMayEndBeforeAnEmptyValueAndSplitASecond() {
    CookieJar jar =
        CookieImport.netscape(
            """
            api.example.com\tFALSE\t/\tFALSE\t4102444800.25\tempty
            api.example.com\tFALSE\t/\tFALSE\t-1\tb\tx y\s
            """,
            NOW);
    assertThat(jar.field(API, NOW)).isEqualTo("empty=; b=x y");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a;b", "a\u0001b", "a\u0000b", "\u20ac"})
  void valueThatNoHeaderTakesIsNamedByItsLine(String value) {
    assertThatThrownBy(
            () -> CookieImport.netscape("a.example\tFALSE\t/\tFALSE\t0\tsid\t" + value, NOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a cookie that a header takes (RFC 6265 §4.1.1) in line 1 of the cookie file"
                + " but it has a semicolon, a control or another character");
  }

  @Test
  void archiveTellsCookiesOfTheRequestsToo() {
    CookieJar jar =
        CookieImport.har(
            """
            {"log": {"entries": [
              {"request": {"url": "data:text/plain,x"}, "response": {}},
              {"request": {"url": "wss://api.example.com/feed"}, "response": {}},
              {"request": {"url": "https://api.example.com/v1?q={a}|b", "cookies": [
                {"name": "sid", "value": "s0"}, {"name": "held", "value": "h"}]},
               "response": {"cookies": [{"name": "sid", "value": "s1"}]}},
              {"request": {"url": "https://api.example.com/v1", "cookies": [
                {"name": "sid", "value": "s1"}, {"name": "held", "value": "h2"}]},
               "response": {}}]}}
            """,
            NOW);
    assertThat(jar.field(API, NOW)).isEqualTo("sid=s1; held=h2");
    assertThat(jar.field(URI.create("http://api.example.com/v1/a"), NOW)).isEqualTo("sid=s1");
  }

  @Test
  void archiveSetsNoCookieForOthers() {
    CookieJar jar =
        CookieImport.har(
            """
            {"log": {"entries": [{"request": {"url": "https://evil.example/"},
              "response": {"cookies": [
                {"name": "sid", "value": "x", "domain": "api.example.com"},
                {"name": "b", "value": "a\\r\\nX: y"}]}},
              {"request": {"url": "https://example.com/"}, "response": {"cookies": [
                {"name": "own", "value": "x", "domain": "example.com"}]}}]}}
            """,
            NOW);
    assertThat(jar.field(API, NOW)).isEmpty();
    assertThat(jar.field(URI.create("https://evil.example/"), NOW)).isEmpty();
    assertThat(jar.field(URI.create("https://example.com/"), NOW)).isEqualTo("own=x");
  }

  @Test
  void jarSendsItsCookiesAndKeepsThoseOfAnswers() throws IOException {
    Authentication cookies =
        CookieImport.netscape("api.example.com\tFALSE\t/\tTRUE\t0\tsid\ts1", NOW)
            .authentication(Clock.fixed(NOW, ZoneOffset.UTC));
    Request get = Request.of("GET", API);
    assertThat(cookies.sign(get).headers().first("Cookie")).hasValue("sid=s1");
    cookies
        .responders()
        .get(0)
        .learn(get, new ResponseHead(API, 200, Headers.EMPTY.with("Set-Cookie", "sid=s2; Path=/")));
    assertThat(cookies.sign(get).headers().first("Cookie")).hasValue("sid=s2");
  }

  @Test
  void cookieOfATopLevelDomainOrAnotherHostGoesNowhereElse() {
    CookieJar jar =
        CookieImport.netscape(
            """
            .com\tTRUE\t/\tFALSE\t0\ttop\tx
            example.com\tFALSE\t/\tFALSE\t0\thost\tx
            .example.com.evil.example\tTRUE\t/\tFALSE\t0\tevil\tx
            """,
            NOW);
    assertThat(jar.field(API, NOW)).isEmpty();
    assertThat(jar.field(URI.create("https://example.com/"), NOW)).isEqualTo("host=x");
  }
}

package io.github.authdex.auth.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.RequestSigner;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.MissingCredentialException;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeySignerTest {
  private static final Request GET = Request.of("GET", URI.create("https://h/x"));

  private static Request sign(ApiKeyScheme scheme, String key, Request request) throws IOException {
    return scheme
        .authenticate(
            Credentials.of(Map.of("key", Secret.of(key))),
            AuthEnvironment.of(URI.create("https://h")))
        .sign(request);
  }

  private static ApiKeyScheme in(Placement place, String name) {
    return new ApiKeyScheme(place, name, "");
  }

  private static String content(Request request) {
    return new String(request.body().bytes().orElseThrow(), StandardCharsets.UTF_8);
  }

  private static Request json(String content) {
    return GET.withHeader("Content-Type", "application/json; charset=utf-8")
        .withBody(Body.of(content));
  }

  @Test
  void headerReplacesOneOfTheSameNameInAnotherCase() throws IOException {
    Request request = GET.withHeader("x-api-key", "old").withHeader("Accept", "*/*");
    Request signed = sign(new ApiKeyScheme(Placement.HEADER, "X-Api-Key", "Token "), "k", request);
    assertThat(signed.headers().all("X-API-KEY")).containsExactly("Token k");
    assertThat(signed.headers().all("Accept")).containsExactly("*/*");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "https://h/x,                https://h/x?key=a%20b%2Bc%26",
    "https://h/x?,               https://h/x?key=a%20b%2Bc%26",
    "https://h/x#top,            https://h/x?key=a%20b%2Bc%26#top",
    "https://h/x?a=%2f&b=+&c#f,  https://h/x?a=%2f&b=+&c&key=a%20b%2Bc%26#f",
    "https://h/x?key=1&a=2&key,  https://h/x?a=2&key=a%20b%2Bc%26",
    "https://h/x?k%65y=1,        https://h/x?key=a%20b%2Bc%26",
    "https://h/%2F%20?KEY=1,     https://h/%2F%20?KEY=1&key=a%20b%2Bc%26",
    "https://[::1]:8443?a,       https://[::1]:8443?a&key=a%20b%2Bc%26",
  })
  void queryKeepsWhatWasThereAsItWasWritten(String before, String after) throws IOException {
    Request signed =
        sign(in(Placement.QUERY, "key"), "a b+c&", Request.of("GET", URI.create(before)));
    assertThat(signed.uri()).hasToString(after);
  }

  @Test
  void cookieIsAppendedAndReplacesOneOfTheSameName() throws IOException {
    Request request = GET.withHeader("Cookie", "a=1; sid=old;b=2");
    assertThat(sign(in(Placement.COOKIE, "sid"), "k", request).headers().all("Cookie"))
        .containsExactly("a=1; b=2; sid=k");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a;b", "a,b", "a b", "a\\b", "é"})
  void cookieThatWouldEndOrSplitIsRefused(String key) {
    assertThatThrownBy(() -> sign(in(Placement.COOKIE, "sid"), key, GET))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected no space, comma, semicolon, backslash, control or non-ASCII character in the"
                + " cookie \"sid\" (RFC 6265 §4.1.1)");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}                                | {\"key\":\"a\\\"b\"}",
        "{\"n\": 1.10, \"big\": 1e400}     | {\"n\":1.10,\"big\":1e400,\"key\":\"a\\\"b\"}",
        "{\"key\": [1], \"o\":{\"key\":2}} | {\"o\":{\"key\":2},\"key\":\"a\\\"b\"}",
      })
  void fieldOfAJsonObjectIsSetAndOthersStay(String before, String after) throws IOException {
    assertThat(content(sign(in(Placement.BODY, "key"), "a\"b", json(before)))).isEqualTo(after);
  }

  @Test
  void fieldOfAFormIsSetAndOthersStay() throws IOException {
    Request request =
        GET.withHeader("content-type", "application/x-www-form-urlencoded")
            .withBody(Body.of("a=%7e+&key=1"));
    assertThat(content(sign(in(Placement.BODY, "key"), "a b&", request)))
        .isEqualTo("a=%7e+&key=a+b%26");
  }

  @Test
  void requestWithoutContentGetsAJsonObject() throws IOException {
    Request signed = sign(in(Placement.BODY, "key"), "k", GET);
    assertThat(content(signed)).isEqualTo("{\"key\":\"k\"}");
    assertThat(signed.headers().all("Content-Type")).containsExactly("application/json");
  }

  @Test
  void contentThatIsAStreamIsReadOnce() throws IOException {
    Body stream =
        new Body() {
          @Override
          public InputStream open() {
            return new ByteArrayInputStream("{\"a\":1}".getBytes(StandardCharsets.UTF_8));
          }

          @Override
          public long length() {
            return -1;
          }

          @Override
          public boolean replayable() {
            return false;
          }
        };
    Request request = GET.withHeader("Content-Type", "application/vnd.acme+json").withBody(stream);
    assertThat(content(sign(in(Placement.BODY, "key"), "k", request)))
        .isEqualTo("{\"a\":1,\"key\":\"k\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1]", "{\"hush\"", "{} {}", "\"hush\""})
  void contentThatIsNoJsonObjectIsRefusedWithoutShowingIt(String content) {
    assertThatThrownBy(() -> sign(in(Placement.BODY, "key"), "k", json(content)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a JSON object to put the field \"key\" into but the body is not one")
        .hasNoCause();
  }

  @Test
  void contentOfAnotherTypeIsRefused() {
    Request request = GET.withHeader("Content-Type", "text/xml").withBody(Body.of("<a/>"));
    assertThatThrownBy(() -> sign(in(Placement.BODY, "key"), "k", request))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a JSON object or a form to put the field \"key\" into but the Content-Type is"
                + " \"text/xml\"");
  }

  @Test
  void pathSegmentTakesTheEncodedKey() throws IOException {
    Request request =
        Request.of("GET", URI.create("https://h/bot%7Btoken%7D/getMe%2F?q=%7Btoken%7D"));
    assertThat(sign(in(Placement.PATH, "token"), "1:a/b$1", request).uri())
        .hasToString("https://h/bot1:a%2Fb%241/getMe%2F?q=%7Btoken%7D");
  }

  @ParameterizedTest(name = "{1} on {0}")
  @CsvSource({
    "https://h,       https://h/getMe,                https://h/bot1:a/getMe",
    "https://h,       https://h,                      https://h/bot1:a",
    "https://h/,      https://h/?q=1,                 https://h/bot1:a/?q=1",
    "https://h/v1,    https://h/v1/getMe,             https://h/v1/bot1:a/getMe",
    "https://h/v1,    https://h/v1x/getMe,            https://h/bot1:a/v1x/getMe",
    "https://h,       https://h/bot1:a/getMe,         https://h/bot1:a/getMe",
    "https://h,       https://h/file/%7Btoken%7D/a,   https://h/file/bot1:a/a",
    "https://h,       https://h/file/bot%7Btoken%7D/, https://h/file/bot1:a/",
  })
  void pathWithoutThePlaceHasTheKeyFirstBelowTheServer(String server, String url, String signed)
      throws IOException {
    AuthScheme scheme = new ApiKeyScheme(Placement.PATH, "token", "bot");
    RequestSigner signer =
        scheme
            .authenticate(
                Credentials.of(Map.of("key", Secret.of("1:a"))),
                AuthEnvironment.of(URI.create(server)))
            .signers()
            .get(0);
    assertThat(signer.sign(Request.of("GET", URI.create(url))).uri()).hasToString(signed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | {\"merchant\":{\"apiKey\":\"k\"}}",
        "{\"a\":1.10} | {\"a\":1.10,\"merchant\":{\"apiKey\":\"k\"}}",
        "{\"merchant\":{\"apiKey\":\"x\",\"b\":[{}]},\"c\":null}"
            + " | {\"merchant\":{\"b\":[{}],\"apiKey\":\"k\"},\"c\":null}",
        "{\"merchant\":{},\"merchant\":{\"apiKey\":\"x\"}} | {\"merchant\":{\"apiKey\":\"k\"}}",
        "{\"apiKey\":\"top\"} | {\"apiKey\":\"top\",\"merchant\":{\"apiKey\":\"k\"}}",
      })
  void fieldBelowTheTopIsSetWhereThePointerLeads(String before, String after) throws IOException {
    assertThat(content(sign(in(Placement.BODY, "/merchant/apiKey"), "k", json(before))))
        .isEqualTo(after);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"merchant\":\"hush\"}", "{\"merchant\":[\"hush\"]}", "[]"})
  void pointerThatMeetsNoObjectIsRefusedWithoutShowingIt(String content) {
    assertThatThrownBy(() -> sign(in(Placement.BODY, "/merchant/apiKey"), "k", json(content)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a JSON object to put the field \"/merchant/apiKey\" into but the body is not"
                + " one");
  }

  @Test
  void formHasNoFieldBelowTheTop() {
    Request request =
        GET.withHeader("Content-Type", "application/x-www-form-urlencoded")
            .withBody(Body.of("a=b"));
    assertThatThrownBy(() -> sign(in(Placement.BODY, "/merchant/apiKey"), "k", request))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a JSON object to put the field \"/merchant/apiKey\" into but the Content-Type"
                + " is \"application/x-www-form-urlencoded\"");
  }

  @Test
  void pathSegmentThatIsAStepUpIsRefused() {
    Request request = Request.of("GET", URI.create("https://h/%7Btoken%7D/x"));
    assertThatThrownBy(() -> sign(in(Placement.PATH, "token"), "..", request))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a path segment for {token} but the value is empty or a relative step");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Token hush", "token hush", "TOKEN hush"})
  void keyWithThePrefixIsRefused(String key) {
    assertThatThrownBy(
            () -> sign(new ApiKeyScheme(Placement.HEADER, "Authorization", "Token "), key, GET))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected the key alone but it begins with \"Token \", which the scheme puts in front"
                + " of it");
  }

  @Test
  void keyThatBeginsLikeAPrefixOfLettersIsTaken() throws IOException {
    ApiKeyScheme scheme = new ApiKeyScheme(Placement.HEADER, "X-Key", "sk");
    assertThat(sign(scheme, "sky", GET).headers().first("X-Key")).contains("sksky");
  }

  @Test
  void keyThatIsEmptyIsMissing() {
    assertThatThrownBy(() -> sign(in(Placement.HEADER, "X-Key"), "", GET))
        .isInstanceOf(MissingCredentialException.class)
        .hasMessage("Expected a value for the credential \"key\" but there was none");
  }

  @Test
  void headerThatIsNotAsciiIsRefused() {
    assertThatThrownBy(() -> sign(in(Placement.HEADER, "X-Key"), "clé", GET))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected ASCII for the header \"X-Key\" but the value has other characters, which"
                + " would arrive changed");
  }

  /** Wherever it goes: in a URL or JSON it would arrive, and be another key. */
  @ParameterizedTest
  @EnumSource
  void keyWithALineBreakIsRefused(Placement place) {
    for (String key : List.of("hush\n", "hu\r\nsh", "hu\u0000sh")) {
      assertThatThrownBy(() -> sign(in(place, "X-Key"), key, GET))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "Expected no control character in the credential \"key\"; one read from a file often"
                  + " ends in a line break");
    }
  }
}

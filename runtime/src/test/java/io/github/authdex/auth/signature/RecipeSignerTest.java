package io.github.authdex.auth.signature;

import static io.github.authdex.auth.Environments.credentials;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.OnceBody;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.signature.SignaturePart.Piece;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipeSignerTest {
  private static final Request GET = Request.of("GET", URI.create("https://api.example.com/a"));

  @Test
  void binanceSignsItsTimestampAndEndsInTheSignature() throws IOException {
    Authentication binance =
        Recipes.BINANCE.authenticate(
            credentials("key", "c4n4ry", "apiKey", "k1"), Environments.of(""));
    Request signed = binance.sign(Request.of("GET", URI.create("https://api.binance.com/a?s=B")));
    assertThat(signed.uri().getRawQuery())
        .matches("s=B&timestamp=1795521600000&signature=[0-9a-f]{64}");
    assertThat(signed.headers().first("X-MBX-APIKEY")).hasValue("k1");
  }

  /** The value was computed by other code. */
  @Test
  void krakenSignsTheNonceThatGoesInTheForm() throws IOException {
    Authentication kraken =
        Recipes.KRAKEN.authenticate(
            credentials(
                "key",
                "kQH5HW/8p1uGOVjbgWA7FunAmGO8lsSUXNsu3eow76sz84Q18fWxnyRzBHCd3pd5nE9qa99HAZtuZuj6F1huXg==",
                "apiKey",
                "k1"),
            Environments.of(""));
    Request post =
        Request.of("POST", URI.create("https://api.kraken.com/0/private/AddOrder"))
            .withHeader("Content-Type", "application/x-www-form-urlencoded")
            .withBody(Body.of("pair=XBTUSD"));
    Request signed = kraken.sign(post);
    assertThat(text(signed)).isEqualTo("pair=XBTUSD&nonce=1795521600000000");
    assertThat(signed.headers().first("API-Sign"))
        .hasValue(
            "0vaqULGTcUZD609MAHeOP0YJlml/lnWD1kKVPskom28jc6eJBBG+v0W14ZwRgnwJT5gFjh705opUg1xAxhjiqg==");
    assertThat(text(kraken.sign(post))).isEqualTo("pair=XBTUSD&nonce=1795521600000001");
  }

  @Test
  void dayIsTheOneOfEachRequest() throws IOException {
    SignatureScheme scheme =
        SignatureScheme.builder("HMAC-SHA256", List.of(Piece.DAY), Placement.HEADER, "X-Sign")
            .prefix("{$date} {$signature}")
            .build();
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-29T23:59:59Z"));
    InstantSource time = now::get;
    AuthEnvironment environment = Environments.of("").withClock(time.withZone(ZoneOffset.UTC));
    Authentication dated = scheme.authenticate(credentials("key", "k"), environment);
    String before = dated.sign(GET).headers().first("X-Sign").orElseThrow();
    now.set(Instant.parse("2026-11-30T00:00:00Z"));
    String after = dated.sign(GET).headers().first("X-Sign").orElseThrow();
    assertThat(before).startsWith("2026-11-29 ");
    assertThat(after).startsWith("2026-11-30 ").isNotEqualTo("2026-11-30" + before.substring(10));
  }

  /** The example of OVH's documentation. */
  @Test
  void ovhHashesItsSecretsWithTheRequest() throws IOException {
    Authentication ovh =
        Recipes.OVH.authenticate(
            credentials(
                "applicationKey", "7kbG7Bk7S9Nt7ZSV",
                "applicationSecret", "EXEgWIz07P0HYwtQDs7cNIqCiQaWSuHF",
                "consumerKey", "MtSwSrPpNjqfVSmJhLbPyr2i45lSwPU1"),
            at("2013-04-21T16:15:45Z"));
    Request signed = ovh.sign(Request.of("GET", URI.create("https://eu.api.ovh.com/1.0/domains/")));
    assertThat(signed.headers().first("X-Ovh-Signature"))
        .hasValue("$1$d3705e8afb27a0d2970a322b96550abfc67bb798");
    assertThat(signed.headers().first("X-Ovh-Consumer"))
        .hasValue("MtSwSrPpNjqfVSmJhLbPyr2i45lSwPU1");
  }

  /** The example of Atom Authentication (2003). */
  @Test
  void wsseWritesDigestNonceAndTimeInOneField() throws IOException {
    Authentication wsse =
        Recipes.WSSE.authenticate(
            credentials("username", "bob", "password", "taadtaadpstcsm"),
            Environments.of(
                Instant.parse("2003-12-15T14:43:07Z"),
                "d36e316282959a9ed4c89851497a717f",
                Map.of()));
    assertThat(wsse.sign(GET).headers().first("X-WSSE"))
        .hasValue(
            "UsernameToken Username=\"bob\", PasswordDigest=\"quR/EWLAV4xLf9Zqyw4pDmfV9OY=\","
                + " Nonce=\"d36e316282959a9ed4c89851497a717f\", Created=\"2003-12-15T14:43:07Z\"");
  }

  /** The string to sign of Azure Storage's documentation; the signature by other code. */
  @Test
  void azureSignsHeadersAndParametersLineByLine() throws IOException {
    Authentication azure =
        Recipes.AZURE_STORAGE.authenticate(
            credentials("key", "YXV0aGRleC1henVyZS1rZXk=", "account", "myaccount"),
            at("2015-06-26T23:39:12Z"));
    Request request =
        Request.of(
                "GET",
                URI.create(
                    "https://myaccount.blob.core.windows.net/mycontainer"
                        + "?restype=container&comp=metadata&timeout=20"))
            .withHeader("x-ms-version", "2015-02-21");
    assertThat(azure.signers().get(0).explain(request))
        .containsExactly(
            Map.entry(
                "string to sign",
                """
                GET











                x-ms-date:Fri, 26 Jun 2015 23:39:12 GMT
                x-ms-version:2015-02-21
                /myaccount/mycontainer
                comp:metadata
                restype:container
                timeout:20"""));
    assertThat(azure.sign(request).headers().first("Authorization"))
        .hasValue("SharedKey myaccount:uWL24WnN4ycy1o8TOki+8O0G34yAao060Ry1RQUTsfk=");
  }

  @Test
  void lengthOfAzureIsThatOfTheBody() throws IOException {
    Authentication azure =
        Recipes.AZURE_STORAGE.authenticate(
            credentials("key", "YQ==", "account", "a"), Environments.of(""));
    assertThat(
            azure
                .signers()
                .get(0)
                .explain(new Request("PUT", GET.uri(), GET.headers(), Body.of("hello")))
                .get("string to sign"))
        .startsWith("PUT\n\n\n5\n\n");
  }

  @ParameterizedTest
  @CsvSource({
    "seconds,      1795521600",
    "milliseconds, 1795521600123",
    "microseconds, 1795521600123456",
    "nanoseconds,  1795521600123456789",
    "iso8601,      2026-11-24T12:00:00Z",
    "iso8601_milliseconds, 2026-11-24T12:00:00.123Z",
    "iso8601_basic, 20261124T120000Z",
    "rfc1123,      'Tue, 24 Nov 2026 12:00:00 GMT'",
  })
  void timeIsWrittenInItsUnit(String unit, String text) {
    assertThat(Stamps.time(unit, Instant.parse("2026-11-24T12:00:00.123456789Z"))).isEqualTo(text);
  }

  @Test
  void nonceMayBeAUuid() {
    assertThat(new Stamps(Environments.of("ffffffffffffffffffffffffffffffff")).nonce("uuid"))
        .isEqualTo("ffffffff-ffff-4fff-bfff-ffffffffffff");
  }

  @Test
  void bytesThatAreNoTextAreExplainedInHexadecimal() throws IOException {
    SignatureScheme scheme = Recipes.plain("HMAC-SHA256", KeyEncoding.TEXT, "hex", "", Piece.BODY);
    Authentication signature =
        scheme.authenticate(credentials("key", "c4n4ry"), Environments.of(""));
    Request request = GET.withBody(Body.of(new byte[] {(byte) 0xff, 0}));
    assertThat(signature.signers().get(0).explain(request))
        .containsExactly(Map.entry("bytes to sign", "ff00"));
  }

  @Test
  void streamIsRefusedIfItIsSigned() {
    SignatureScheme scheme = Recipes.plain("HMAC-SHA256", KeyEncoding.TEXT, "hex", "", Piece.BODY);
    assertThatThrownBy(
            () ->
                scheme
                    .authenticate(credentials("key", "c4n4ry"), Environments.of(""))
                    .sign(GET.withBody(OnceBody.of("x"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a body that can be read twice, since signature signs it before it is sent;"
                + " give it as bytes or as a file instead of a stream");
  }

  @ParameterizedTest
  @CsvSource({
    "HEX,    'c4n4r', 'Expected a key of pairs of hexadecimal digits but it has 5 characters, some of them others'",
    "BASE64, 'c4#',   'Expected a key in Base64 but it has 3 characters, some of them others'",
    "PEM,    'c4n4',  'Expected text, hex or base64 as the writing of a shared key but was pem'",
  })
  void keyWrittenOtherwiseIsRefusedWithoutShowingIt(
      KeyEncoding encoding, String key, String message) {
    SignatureScheme scheme = Recipes.plain("HMAC-SHA256", encoding, "hex", "", Piece.BODY);
    assertThatThrownBy(() -> scheme.authenticate(credentials("key", key), Environments.of("")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  private static AuthEnvironment at(String instant) {
    return Environments.of(Instant.parse(instant), "", Map.of());
  }

  private static String text(Request request) throws IOException {
    return new String(request.body().open().readAllBytes(), StandardCharsets.UTF_8);
  }
}

package io.github.authdex.auth.signature;

import static io.github.authdex.auth.Environments.credentials;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.signature.SignaturePart.Credential;
import io.github.authdex.auth.signature.SignaturePart.HeaderValue;
import io.github.authdex.auth.signature.SignaturePart.Pairs;
import io.github.authdex.auth.signature.SignaturePart.Piece;
import io.github.authdex.auth.signature.SignaturePart.Text;
import java.io.IOException;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures of further APIs, as data. The expected values were computed by other code. */
class MoreRecipesTest {
  private static final String NONCE = "d36e316282959a9ed4c89851497a717f";
  private static final Request POST =
      Request.of("POST", URI.create("https://api.example.com/v5/order?category=spot"))
          .withHeader("Content-Type", "application/json")
          .withBody(Body.of("{\"qty\":\"1\"}"));

  /** Documentation of Bybit's API, version 5: time, key, window, then query or body. */
  @Test
  void bybitSignsItsKeyAndWindow() throws IOException {
    SignatureScheme bybit =
        scheme(
            "HMAC-SHA256",
            List.of(Piece.TIMESTAMP, new Credential("apiKey"), new Text("5000"), Piece.BODY),
            "hex",
            stamp("milliseconds", "X-BAPI-TIMESTAMP"),
            List.of(header("X-BAPI-API-KEY", "{apiKey}"), header("X-BAPI-RECV-WINDOW", "5000")),
            "X-BAPI-SIGN",
            "");
    assertThat(signed(bybit, "X-BAPI-SIGN"))
        .isEqualTo("cbcf770fca7ca5d7d0d57ae6913d500e00c6116a5218764b6aea855d1da1d01a");
  }

  /** Documentation of OKX's API, version 5: the time has milliseconds, also when they are zero. */
  @Test
  void okxSignsATimeWithMilliseconds() throws IOException {
    SignatureScheme okx =
        scheme(
            "HMAC-SHA256",
            List.of(Piece.TIMESTAMP, Piece.METHOD, Piece.TARGET, Piece.BODY),
            "base64",
            stamp("iso8601_milliseconds", "OK-ACCESS-TIMESTAMP"),
            List.of(header("OK-ACCESS-PASSPHRASE", "{passphrase}")),
            "OK-ACCESS-SIGN",
            "");
    assertThat(signed(okx, "OK-ACCESS-TIMESTAMP")).isEqualTo("2026-11-24T12:00:00.000Z");
    assertThat(signed(okx, "OK-ACCESS-SIGN"))
        .isEqualTo("6qkrz0vlLoRM9ewEtuHuMQ3g2XDa7pfUHTSW+tdnLDo=");
  }

  /** Documentation of KuCoin's API, keys of version 2: the passphrase goes as its own signature. */
  @Test
  void kucoinSignsThePassphraseToo() throws IOException {
    SignatureScheme kucoin =
        scheme(
            "HMAC-SHA256",
            List.of(Piece.TIMESTAMP, Piece.METHOD, Piece.TARGET, Piece.BODY),
            "base64",
            stamp("milliseconds", "KC-API-TIMESTAMP"),
            List.of(
                header("KC-API-KEY-VERSION", "2"),
                header("KC-API-PASSPHRASE", "{$signed:{passphrase}}")),
            "KC-API-SIGN",
            "");
    assertThat(signed(kucoin, "KC-API-PASSPHRASE"))
        .isEqualTo("qXRugXGz3NzmI2Vj7vkYxU3Lv7jeI+sBbFwUZr6oIGA=");
    assertThat(signed(kucoin, "KC-API-SIGN"))
        .isEqualTo("lwZdALI6IVbeNJb753i1rUGwTTVnMMvpwZEuskKta88=");
  }

  /** Documentation of Bitfinex's API, version 2: a path that begins with another word. */
  @Test
  void bitfinexSignsAnotherPath() throws IOException {
    SignatureScheme bitfinex =
        new SignatureScheme(
            "HMAC-SHA384",
            KeyEncoding.TEXT,
            List.of(new Text("/api"), Piece.PATH, Piece.NONCE, Piece.BODY),
            "",
            "hex",
            Optional.empty(),
            Optional.of(new SignatureStamp("counter", Optional.of(Placement.HEADER), "bfx-nonce")),
            List.of(header("bfx-apikey", "{apiKey}")),
            Placement.HEADER,
            "bfx-signature",
            "");
    assertThat(signed(bitfinex, "bfx-nonce")).isEqualTo("1795521600000000");
    assertThat(signed(bitfinex, "bfx-signature"))
        .isEqualTo(
            "12c53e5473611285bb651dd40abe6cfd803757b7dc364e76"
                + "da90bbf6bc331231d11d959b0e1737ac974dbf01b0d657bd");
  }

  /** The example of Duo's documentation of its Auth API, whose Date ends in -0000. */
  @Test
  void duoSendsTheSignatureAsAPassword() throws IOException {
    SignatureScheme duo =
        new SignatureScheme(
            "HMAC-SHA1",
            KeyEncoding.TEXT,
            List.of(
                new HeaderValue("Date"), Piece.METHOD, Piece.HOST, Piece.PATH, Piece.PARAMETERS),
            "\n",
            "hex",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Placement.HEADER,
            "Authorization",
            "Basic {$base64:{integrationKey}:{$signature}}");
    Request request =
        Request.of(
                "POST", URI.create("https://api-xxxxxxxx.duosecurity.com/accounts/v1/account/list"))
            .withHeader("Date", "Tue, 21 Aug 2012 17:29:18 -0000")
            .withHeader("Content-Type", "application/x-www-form-urlencoded")
            .withBody(Body.of("username=root&realname=First+Last"));
    Credentials held =
        credentials(
            "key",
            "Zh5eGmUq9zpfQnyUIu5OL9iWoMMv5ZNmk3zLJ4Ep",
            "integrationKey",
            "DIWJ8X6AEYOR5OMC6TQ1");
    String expected = "DIWJ8X6AEYOR5OMC6TQ1:2d97d6166319781b5a3a07af39d366f491234edc";
    Request signed = duo.authenticate(held, Environments.of("")).sign(request);
    assertThat(signed.headers().first("Authorization"))
        .hasValue("Basic " + Base64.getEncoder().encodeToString(expected.getBytes(UTF_8)));
  }

  /** The nonce is hashed as it is and sent in Base64, as the profile of OASIS has it. */
  @Test
  void wsseMaySendItsNonceInBase64() throws IOException {
    SignatureScheme wsse =
        new SignatureScheme(
            "SHA1",
            KeyEncoding.TEXT,
            List.of(Piece.NONCE, Piece.TIMESTAMP, new Credential("passphrase")),
            "",
            "base64",
            Optional.of(new SignatureStamp("iso8601", Optional.empty(), "")),
            Optional.of(new SignatureStamp("random", Optional.empty(), "")),
            List.of(),
            Placement.HEADER,
            "X-WSSE",
            "UsernameToken Username=\"{apiKey}\", PasswordDigest=\"{$signature}\","
                + " Nonce=\"{$base64:{$nonce}}\", Created=\"{$timestamp}\"");
    assertThat(signed(wsse, "X-WSSE"))
        .isEqualTo(
            "UsernameToken Username=\"k1\", PasswordDigest=\"YHeSL3Eyr44mhDqbi+P5kLMf/wI=\","
                + " Nonce=\"ZDM2ZTMxNjI4Mjk1OWE5ZWQ0Yzg5ODUxNDk3YTcxN2Y=\","
                + " Created=\"2026-11-24T12:00:00Z\"");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "https://h/,                    ''",
    "https://h/?b=2&a-b=1&a=2&a=10, a=10&a=2&a-b=1&b=2",
    "https://h/?a+b=%7e&a%20b=*&c,  a%20b=%2A&a%20b=~&c=",
    "https://h/?a=1=2&&A=1,         A=1&a=1%3D2",
  })
  void parametersAreSortedAndEncodedInOneWay(String url, String text) throws IOException {
    assertThat(SortedParameters.of(Request.of("GET", URI.create(url)))).isEqualTo(text);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "https://h/?foo_bar=3&foo=1&bar=2&foobar=4, '', '',  bar2foo1foo_bar3foobar4",
    "https://h/?b=%26+x&a=2&a=10,               '=', '&', a=10&a=2&b=& x",
    "https://h/?format=json&a=1&format=xml,     '', '|', a1",
  })
  void pairsAreSortedDecodedAndWithoutSomeNames(String url, String sign, String join, String text)
      throws IOException {
    Request request = Request.of("GET", URI.create(url));
    assertThat(SortedParameters.decoded(request, new Pairs(sign, join, List.of("format"))))
        .isEqualTo(text);
  }

  @Test
  void fieldsOfAFormAreAmongThePairs() throws IOException {
    Request form =
        Request.of("POST", URI.create("https://h/?c=3"))
            .withHeader("Content-Type", "application/x-www-form-urlencoded")
            .withBody(Body.of("b=2+2&d="));
    assertThat(SortedParameters.decoded(form, new Pairs("", "", List.of()))).isEqualTo("b2 2c3d");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ed25519", "SHA256"})
  void keyOfAnotherThanAMacIsNotDerived(String algorithm) {
    SignatureScheme.Builder builder =
        SignatureScheme.builder(algorithm, List.of(Piece.BODY), Placement.HEADER, "X-S")
            .derive(new KeyDerivation("", List.of(Piece.DAY)));
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a MAC such as HMAC-SHA256, whose key can be derived, but was \""
                + algorithm
                + "\"");
  }

  /** Documentation of Volcengine's signature: four MACs, a time without signs. */
  @Test
  void volcengineDerivesItsKeyOfDayRegionAndService() throws IOException {
    SignatureScheme volcengine =
        SignatureScheme.builder("HMAC-SHA256", List.of(Piece.TIMESTAMP), Placement.HEADER, "X-S")
            .timestamp(
                SignatureStamp.builder("iso8601_basic").in(Placement.HEADER).name("X-Date").build())
            .derive(
                new KeyDerivation(
                    "",
                    List.of(
                        Piece.DAY, new Text("cn-north-1"), new Text("iam"), new Text("request"))))
            .build();
    assertThat(signed(volcengine, "X-Date")).isEqualTo("20261124T120000Z");
    assertThat(signed(volcengine, "X-S"))
        .isEqualTo("ffb6c6f8ae996bd40f13657a6ffded9f9c4762fe64030f99f9c0c9d234bc547c");
  }

  /** The signature is another each time; the JDK's verifier reads DER. */
  @Test
  void ecdsaSignsInDer() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair pair = generator.generateKeyPair();
    SignatureScheme scheme =
        SignatureScheme.builder("ECDSA-P256-SHA256", List.of(Piece.BODY), Placement.HEADER, "X-S")
            .keyEncoding(KeyEncoding.BASE64)
            .build();
    String key = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
    String sent =
        scheme
            .authenticate(credentials("key", key), Environments.of(""))
            .sign(POST)
            .headers()
            .first("X-S")
            .orElseThrow();
    Signature verifier = Signature.getInstance("SHA256withECDSA");
    verifier.initVerify(pair.getPublic());
    verifier.update("{\"qty\":\"1\"}".getBytes(UTF_8));
    assertThat(verifier.verify(HexFormat.of().parseHex(sent))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "MD5,    a75085fb46e515a173cd27a4c8371825",
    "SHA512, ba2168cf1eec4fef2835f20e6d01e0285c305ff9bb9a1d2f4827b1456a2a94d5506b6f417e7f781365bd57570593629c4f06bcf7ffd1cb047797c420dc9ec919",
  })
  void digestNeedsNoKey(String algorithm, String digest) throws IOException {
    SignatureScheme scheme =
        SignatureScheme.builder(
                algorithm, List.of(new Credential("apiKey"), Piece.BODY), Placement.HEADER, "X-S")
            .build();
    assertThat(signed(scheme, "X-S")).isEqualTo(digest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{$guid}", "{$md5:{apiKey}}"})
  void unknownWordIsRefused(String template) {
    SignatureScheme scheme =
        scheme(
            "HMAC-SHA256",
            List.of(Piece.BODY),
            "hex",
            Optional.empty(),
            List.of(),
            "X-S",
            template);
    assertThatThrownBy(() -> signed(scheme, "X-S"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            template.contains(":")
                ? "Expected $base64 or $signed before a colon but was \"$md5\""
                : "Expected $date or $day or $nonce or $signature or $timestamp but was \"$guid\"");
  }

  @Test
  void valueOfACredentialIsNoTemplate() throws IOException {
    SignatureScheme scheme =
        scheme(
            "HMAC-SHA256",
            List.of(Piece.BODY),
            "hex",
            Optional.empty(),
            List.of(),
            "X-S",
            "{apiKey} {}{ {$signature");
    assertThat(
            scheme
                .authenticate(
                    credentials("key", "k", "apiKey", "{$nonce}{key}"), Environments.of(NONCE))
                .sign(POST)
                .headers()
                .first("X-S")
                .orElseThrow())
        .startsWith("{$nonce}{key} {}{ {$signature");
  }

  /** Documentation of Kalshi's API: RSA-PSS over time, method and path. */
  @Test
  void kalshiSignsByRsaPss() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair pair = generator.generateKeyPair();
    SignatureScheme kalshi =
        scheme(
            "RSA-PSS-SHA256",
            List.of(Piece.TIMESTAMP, Piece.METHOD, Piece.PATH),
            "base64",
            stamp("milliseconds", "KALSHI-ACCESS-TIMESTAMP"),
            List.of(),
            "KALSHI-ACCESS-SIGNATURE",
            "");
    String pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n";
    String sent =
        kalshi
            .authenticate(credentials("key", pem), Environments.of(""))
            .sign(POST)
            .headers()
            .first("KALSHI-ACCESS-SIGNATURE")
            .orElseThrow();
    Signature verifier = Signature.getInstance("RSASSA-PSS");
    verifier.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
    verifier.initVerify(pair.getPublic());
    verifier.update("1795521600000POST/v5/order".getBytes(UTF_8));
    assertThat(verifier.verify(Base64.getDecoder().decode(sent))).isTrue();
  }

  /** Test 2 of RFC 8032 §7.1; Robinhood and Backpack give such keys, in Base64. */
  @Test
  void ed25519KeyMayBeBareBytes() throws IOException {
    SignatureScheme scheme =
        new SignatureScheme(
            "Ed25519",
            KeyEncoding.HEX,
            List.of(new Text("r")),
            "",
            "hex",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Placement.HEADER,
            "X-S",
            "");
    String key = "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb";
    assertThat(
            scheme
                .authenticate(credentials("key", key), Environments.of(""))
                .sign(POST)
                .headers()
                .first("X-S"))
        .hasValue(
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
  }

  private static String signed(SignatureScheme scheme, String header) throws IOException {
    Credentials held = credentials("key", "c4n4ry", "apiKey", "k1", "passphrase", "open sesame");
    AuthEnvironment environment =
        Environments.of(Instant.parse("2026-11-24T12:00:00Z"), NONCE, Map.of());
    return scheme.authenticate(held, environment).sign(POST).headers().first(header).orElseThrow();
  }

  private static SignatureScheme scheme(
      String algorithm,
      List<SignaturePart> sign,
      String encoding,
      Optional<SignatureStamp> timestamp,
      List<SignatureParameter> parameters,
      String name,
      String prefix) {
    return new SignatureScheme(
        algorithm,
        KeyEncoding.TEXT,
        sign,
        "",
        encoding,
        timestamp,
        Optional.empty(),
        parameters,
        Placement.HEADER,
        name,
        prefix);
  }

  private static Optional<SignatureStamp> stamp(String unit, String header) {
    return Optional.of(new SignatureStamp(unit, Optional.of(Placement.HEADER), header));
  }

  private static SignatureParameter header(String name, String value) {
    return new SignatureParameter(Placement.HEADER, name, value);
  }
}

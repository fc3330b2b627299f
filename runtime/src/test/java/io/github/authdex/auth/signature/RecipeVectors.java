package io.github.authdex.auth.signature;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.text.PercentEncoding;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.signature.SignaturePart.Hash;
import io.github.authdex.auth.signature.SignaturePart.Piece;
import io.github.authdex.auth.signature.SignaturePart.Text;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The group {@code custom-hmac}. */
public final class RecipeVectors {
  private RecipeVectors() {}

  /** Fails if we do not give what {@code vector} expects. */
  public static void check(JsonNode vector) throws Exception {
    JsonNode input = vector.path("input");
    JsonNode expected = vector.path("expected");
    switch (input.path("kind").asText()) {
      case "binance" -> checkBinance(input, expected);
      case "kraken" -> checkKraken(input, expected);
      case "coinbase-exchange" -> checkCoinbase(input, expected);
      case "cosmosdb" -> checkCosmos(input, expected);
      case "aws-v2-s3" ->
          assertThat(sha1(input, "")).isEqualTo(expected.path("signature").asText());
      case "aliyun-oss-v1" ->
          assertThat(sha1(input, "OSS {access_key_id}:"))
              .isEqualTo(expected.path("authorization").asText())
              .endsWith(":" + expected.path("signature").asText(""));
      case "hmac-sha256-hex" ->
          assertThat(
                  signed(
                      Recipes.plain("HMAC-SHA256", KeyEncoding.TEXT, "hex", "sha256=", Piece.BODY),
                      input,
                      "secret",
                      post(input.path("body").asText())))
              .isEqualTo(expected.path("signature").asText());
      case "slack" -> checkSlack(input, expected);
      case "azure-shared-key", "azure-sharedkey", "azure-storage" -> checkAzure(input, expected);
      case "twilio" -> checkTwilio(input, expected);
      case "hmac" -> checkHmac(input, expected);
      case "recipe" -> checkRecipe(input, expected);
      default -> throw new AssertionError("No check for the kind " + input.path("kind"));
    }
  }

  /** The vector has its timestamp in place, so that the recipe adds none. */
  private static void checkBinance(JsonNode input, JsonNode expected) throws IOException {
    SignatureScheme binance =
        new SignatureScheme(
            Recipes.BINANCE.algorithm(),
            Recipes.BINANCE.keyEncoding(),
            Recipes.BINANCE.sign(),
            "",
            "hex",
            Optional.empty(),
            Optional.empty(),
            List.of(new SignatureParameter(Placement.HEADER, "X-MBX-APIKEY", "{api_key}")),
            Placement.QUERY,
            "signature",
            "");
    Request request =
        Request.of("POST", URI.create("https://api.binance.com/o?" + input.path("query").asText()))
            .withBody(Body.of(input.path("body").asText()));
    Request signed = binance.authenticate(held(input, "secret"), Environments.of("")).sign(request);
    String query = signed.uri().getRawQuery();
    assertThat(query).endsWith("&signature=" + expected.path("signature").asText());
    if (expected.has("final_query")) {
      assertThat(query).isEqualTo(expected.path("final_query").asText());
    }
    for (Map.Entry<String, JsonNode> header : expected.path("headers").properties()) {
      assertThat(signed.headers().first(header.getKey())).hasValue(header.getValue().asText());
    }
  }

  /** The vector has its nonce in place, so that the recipe only signs it. */
  private static void checkKraken(JsonNode input, JsonNode expected) throws IOException {
    SignatureScheme kraken =
        Recipes.plain(
            "HMAC-SHA512",
            KeyEncoding.BASE64,
            "base64",
            "",
            Piece.PATH,
            new Hash(
                "SHA-256", "raw", List.of(new Text(input.path("nonce").asText()), Piece.BODY)));
    Request request =
        Request.of("POST", URI.create("https://api.kraken.com" + input.path("path").asText()))
            .withBody(Body.of(input.path("body").asText()));
    assertThat(signed(kraken, input, "private_key_b64", request))
        .isEqualTo(expected.path("api_sign").asText());
  }

  private static void checkCoinbase(JsonNode input, JsonNode expected) throws IOException {
    Request request =
        Request.of(
                input.path("method").asText(),
                URI.create(
                    "https://api.exchange.coinbase.com" + input.path("request_path").asText()))
            .withBody(Body.of(input.path("body").asText()));
    Credentials held =
        role -> role.equals("key") ? secret(input, "secret_b64") : Optional.of(Secret.of("x"));
    Instant now = Instant.ofEpochSecond(Long.parseLong(input.path("timestamp").asText()));
    assertThat(
            Recipes.COINBASE
                .authenticate(held, Environments.of(now, "", Map.of()))
                .sign(request)
                .headers()
                .first("CB-ACCESS-SIGN"))
        .hasValue(expected.path("cb_access_sign").asText());
  }

  private static void checkCosmos(JsonNode input, JsonNode expected) throws IOException {
    String text =
        input.path("method").asText().toLowerCase(Locale.ROOT)
            + "\n"
            + input.path("resource_type").asText().toLowerCase(Locale.ROOT)
            + "\n"
            + input.path("resource_link").asText()
            + "\n"
            + input.path("date").asText().toLowerCase(Locale.ROOT)
            + "\n\n";
    assertThat(text).isEqualTo(expected.path("string_to_sign").asText());
    String signature =
        signed(
            Recipes.plain("HMAC-SHA256", KeyEncoding.BASE64, "base64", "", new Text(text)),
            input,
            "master_key",
            post(""));
    assertThat(signature).isEqualTo(expected.path("signature").asText());
    assertThat(PercentEncoding.encode("type=master&ver=1.0&sig=" + signature))
        .isEqualToIgnoringCase(expected.path("authorization").asText());
  }

  /** A version, the time and the body, with colons between them. */
  private static void checkSlack(JsonNode input, JsonNode expected) throws IOException {
    Text head = new Text("v0:" + input.path("timestamp").asText() + ":");
    String key = input.has("signing_secret") ? "signing_secret" : "secret";
    assertThat(
            signed(
                Recipes.plain("HMAC-SHA256", KeyEncoding.TEXT, "hex", "v0=", head, Piece.BODY),
                input,
                key,
                post(input.path("body").asText())))
        .isEqualTo(expected.path("signature").asText());
  }

  /**
   * The vector has its string to sign; the recipe that makes such strings has a test of its own.
   */
  private static void checkAzure(JsonNode input, JsonNode expected) throws IOException {
    Text text =
        new Text(input.path("string_to_sign").asText(expected.path("string_to_sign").asText()));
    String key = input.has("account_key") ? "account_key" : "key";
    String signature =
        signed(
            Recipes.plain("HMAC-SHA256", KeyEncoding.BASE64, "base64", "", text),
            input,
            key,
            post(""));
    assertThat(signature).isEqualTo(expected.path("signature").asText(signature));
    if (expected.has("authorization")) {
      assertThat("SharedKey " + input.path("account").asText() + ":" + signature)
          .isEqualTo(expected.path("authorization").asText());
    }
  }

  private static String sha1(JsonNode input, String prefix) throws IOException {
    Text text = new Text(input.path("string_to_sign").asText());
    return signed(
        Recipes.plain("HMAC-SHA1", KeyEncoding.TEXT, "base64", prefix, text),
        input,
        "secret",
        post(""));
  }

  private static void checkTwilio(JsonNode input, JsonNode expected) throws IOException {
    Map<String, String> sorted = new TreeMap<>();
    input
        .path("params")
        .properties()
        .forEach(field -> sorted.put(field.getKey(), field.getValue().asText()));
    List<SignaturePart> parts = new ArrayList<>(List.of(Piece.URL));
    sorted.forEach((name, value) -> parts.add(new Text(name + value)));
    assertThat(
            signed(
                Recipes.plain(
                    "HMAC-SHA1",
                    KeyEncoding.TEXT,
                    "base64",
                    "",
                    parts.toArray(SignaturePart[]::new)),
                input,
                "auth_token",
                Request.of("POST", URI.create(input.path("url").asText()))))
        .isEqualTo(expected.path("signature").asText());
  }

  /** A request as the provider's page has it, signed at its time. */
  private static void checkRecipe(JsonNode input, JsonNode expected) throws IOException {
    Request request =
        Request.of(input.path("method").asText(), URI.create(input.path("url").asText()))
            .withBody(Body.of(input.path("body").asText()));
    if (input.has("contentType")) {
      request = request.withHeader("Content-Type", input.path("contentType").asText());
    }
    Instant now = Instant.ofEpochSecond(Long.parseLong(input.path("time").asText()));
    Request signed =
        RequestRecipes.named(input.path("recipe").asText())
            .authenticate(held(input, "key"), Environments.of(now, "", Map.of()))
            .sign(request);
    for (Map.Entry<String, JsonNode> header : expected.path("headers").properties()) {
      assertThat(signed.headers().first(header.getKey())).hasValue(header.getValue().asText());
    }
    if (expected.has("url")) {
      assertThat(signed.uri().toString()).isEqualTo(expected.path("url").asText());
    }
  }

  /** One case of RFC 4231 is cut to 128 bits. */
  private static void checkHmac(JsonNode input, JsonNode expected) throws IOException {
    Request request =
        Request.of("POST", URI.create("https://api.example.com/")).withBody(Body.of(data(input)));
    for (Map.Entry<String, JsonNode> digest : expected.properties()) {
      String algorithm = "HMAC-" + digest.getKey().toUpperCase(Locale.ROOT);
      String mac =
          signed(
              Recipes.plain(algorithm, KeyEncoding.HEX, "hex", "", Piece.BODY),
              input,
              "key_hex",
              request);
      String published = digest.getValue().asText();
      assertThat(published.length() == 32 ? mac.substring(0, 32) : mac).isEqualTo(published);
    }
  }

  private static byte[] data(JsonNode input) {
    return input.has("data_hex")
        ? HexFormat.of().parseHex(input.path("data_hex").asText())
        : input.path("data").asText().getBytes(StandardCharsets.UTF_8);
  }

  private static Request post(String body) {
    return Request.of("POST", URI.create("https://api.example.com/")).withBody(Body.of(body));
  }

  private static String signed(SignatureScheme scheme, JsonNode input, String key, Request request)
      throws IOException {
    return scheme
        .authenticate(held(input, key), Environments.of(""))
        .sign(request)
        .headers()
        .first("X-Signature")
        .orElseThrow();
  }

  private static Credentials held(JsonNode input, String key) {
    return role -> secret(input, role.equals("key") ? key : role);
  }

  private static Optional<Secret> secret(JsonNode input, String name) {
    return Optional.ofNullable(input.path(name).textValue()).map(Secret::of);
  }
}

package io.github.authdex.auth.httpsig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.HttpText;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.crypto.Crypto;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The group {@code http-message-signatures}. */
public final class MessageSignatureVectors {
  private static final Pattern IDENTIFIER =
      Pattern.compile("\"([^\"]+)\"((?:;[a-z]+(?:=\"[^\"]*\")?)*)");

  private MessageSignatureVectors() {}

  /** Fails if we do not give what {@code vector} expects. */
  public static void check(JsonNode vector) throws Exception {
    JsonNode input = vector.path("input");
    JsonNode expected = vector.path("expected");
    switch (input.path("kind").asText()) {
      case "sign" -> checkSignature(vector);
      case "verify" -> checkReceived(vector);
      case "component" -> checkComponent(input, expected);
      case "content-digest" ->
          assertThat(
                  "Content-Digest: "
                      + ContentDigest.of(
                          Body.of(input.path("body").asText()), input.path("alg").asText()))
              .isEqualTo(expected.path("header").asText());
      default -> throw new AssertionError("No check for the kind " + input.path("kind"));
    }
  }

  private static void checkSignature(JsonNode vector) throws Exception {
    JsonNode input = vector.path("input");
    JsonNode expected = vector.path("expected");
    String base = base(input);
    assertThat(base).isEqualTo(expected.path("signature_base").asText());
    assertThat(input.path("label").asText() + "=" + input.path("signature_params").asText())
        .isEqualTo(expected.path("signature_input").asText());
    byte[] bytes = base.getBytes(StandardCharsets.US_ASCII);
    byte[] made =
        MessageAlgorithm.named(input.path("alg").asText()).with(privateKey(vector)).apply(bytes);
    byte[] published = Base64.getDecoder().decode(expected.path("signature").asText());
    assertThat(expected.path("deterministic").asBoolean())
        .isEqualTo(isDeterministic(input.path("alg").asText()));
    if (expected.path("deterministic").asBoolean()) {
      assertThat(made).isEqualTo(published);
    } else {
      assertThat(verifies(vector, bytes, made)).isTrue();
      assertThat(verifies(vector, (base + " ").getBytes(StandardCharsets.US_ASCII), made))
          .isFalse();
    }
    assertThat(verifies(vector, bytes, published)).isTrue();
  }

  private static void checkReceived(JsonNode vector) throws Exception {
    JsonNode input = vector.path("input");
    JsonNode expected = vector.path("expected");
    String base = base(input);
    if (expected.path("signature_base").isTextual()) {
      assertThat(base).isEqualTo(expected.path("signature_base").asText());
    }
    String field =
        HttpText.read(input.path("message").asText()).headers().first("Signature").orElseThrow();
    Matcher matcher =
        Pattern.compile(Pattern.quote(input.path("label").asText()) + "=:([^:]+):").matcher(field);
    assertThat(matcher.find()).isTrue();
    if (expected.has("signature")) {
      assertThat(matcher.group(1)).isEqualTo(expected.path("signature").asText());
      assertThat(expected.path("deterministic").asBoolean())
          .isEqualTo(isDeterministic(input.path("alg").asText()));
    }
    assertThat(
            verifies(
                vector,
                base.getBytes(StandardCharsets.US_ASCII),
                Base64.getDecoder().decode(matcher.group(1))))
        .isEqualTo(expected.path("valid").asBoolean());
  }

  private static boolean isDeterministic(String algorithm) {
    return !algorithm.startsWith("rsa-pss") && !algorithm.startsWith("ecdsa");
  }

  private static void checkComponent(JsonNode input, JsonNode expected) {
    StringBuilder head =
        new StringBuilder(input.path("start_line").asText() + "\nHost: ")
            .append(input.path("host").asText("www.example.com"))
            .append('\n');
    for (JsonNode field : input.path("headers")) {
      head.append(field.path(0).asText()).append(": ").append(field.path(1).asText()).append('\n');
    }
    HttpText text = HttpText.read(head.toString());
    if (expected.path("error").asBoolean()) {
      assertThatThrownBy(() -> line(input, text)).isInstanceOf(IllegalArgumentException.class);
    } else {
      assertThat(line(input, text)).isEqualTo(expected.path("line").asText());
    }
  }

  private static String line(JsonNode input, HttpText text) {
    return SignatureBase.line(
        components(input.path("components").asText()).get(0),
        new RequestComponents(request(input.path("scheme").asText("https"), text))::value);
  }

  private static String base(JsonNode input) {
    String parameters = input.path("signature_params").asText();
    String message = input.path("message").asText();
    return SignatureBase.of(components(parameters), values(message), parameters);
  }

  /** A response is signed by servers; of it there is the status besides the fields. */
  private static Function<Component, String> values(String message) {
    if (!message.startsWith("HTTP/1.1 ")) {
      return new RequestComponents(request("https", HttpText.read(message)))::value;
    }
    HttpText text =
        HttpText.read("GET / HTTP/1.1\n" + message.substring(message.indexOf('\n') + 1));
    return component ->
        component.name().equals("@status")
            ? message.substring(9, 12)
            : FieldComponents.value(component, text.headers());
  }

  private static Request request(String scheme, HttpText text) {
    Headers headers = text.headers();
    URI uri = URI.create(scheme + "://" + headers.first("Host").orElseThrow() + text.target());
    return new Request(text.method(), uri, headers, Body.of(text.body()));
  }

  private static List<Component> components(String list) {
    List<Component> components = new ArrayList<>();
    Matcher matcher = IDENTIFIER.matcher(list.substring(0, list.lastIndexOf(')')));
    while (matcher.find()) {
      components.add(Component.of(matcher.group(1) + matcher.group(2)));
    }
    return components;
  }

  private static Secret privateKey(JsonNode vector) {
    JsonNode key = vector.path("keys").path(vector.path("input").path("keyid").asText());
    return Secret.of(
        key.has("secret_b64") ? key.path("secret_b64").asText() : key.path("private_pem").asText());
  }

  private static boolean verifies(JsonNode vector, byte[] base, byte[] signature)
      throws IOException, GeneralSecurityException {
    String name = vector.path("input").path("alg").asText();
    JsonNode key = vector.path("keys").path(vector.path("input").path("keyid").asText());
    if (name.equals("hmac-sha256")) {
      byte[] secret = Base64.getDecoder().decode(key.path("secret_b64").asText());
      return MessageDigest.isEqual(signature, Crypto.mac("HmacSHA256", secret, base));
    }
    Signature verifier = MessageAlgorithm.named(name).signature();
    verifier.initVerify(publicKey(key.path("public_pem").asText(), name));
    verifier.update(base);
    return verifier.verify(signature);
  }

  private static PublicKey publicKey(String pem, String algorithm) throws GeneralSecurityException {
    byte[] der = Base64.getDecoder().decode(pem.replaceAll("-----[^-]+-----|\\s", ""));
    String family =
        algorithm.startsWith("rsa") ? "RSA" : algorithm.startsWith("ecdsa") ? "EC" : "Ed25519";
    return KeyFactory.getInstance(family).generatePublic(new X509EncodedKeySpec(der));
  }
}

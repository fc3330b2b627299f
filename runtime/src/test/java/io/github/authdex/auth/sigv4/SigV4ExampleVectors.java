package io.github.authdex.auth.sigv4;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.crypto.Crypto;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Examples of the documentation of AWS, and a body in chunks. */
public final class SigV4ExampleVectors {
  private static final Pattern CHUNK_HEAD = Pattern.compile(";chunk-signature=([0-9a-f]{64})\r\n");

  private SigV4ExampleVectors() {}

  /** Fails if we do not give what {@code vector} expects. */
  public static void check(JsonNode vector) throws Exception {
    JsonNode input = vector.path("input");
    if (input.has("seed_signature")) {
      checkChunks(input, vector.path("expected"));
    } else if (input.has("context")) {
      SigV4SuiteVectors.check(vector);
    } else {
      checkExample(input, vector.path("expected"));
    }
  }

  private static void checkExample(JsonNode input, JsonNode expected) throws Exception {
    SigV4Credentials credentials = SigV4Cases.credentials(input);
    String service = input.path("service").asText();
    HmacAlgorithm algorithm =
        new HmacAlgorithm(credentials.secretAccessKey(), input.path("region").asText(), service);
    Clock clock = SigV4Cases.fixed(SigV4Cases.instant(input));
    SigningRules rules = exampleRules(input, service);
    Request request = exampleRequest(input);
    SigningMoment signing = SigningMoment.at(clock.instant(), algorithm);
    String signature;
    CanonicalRequest canonical;
    if (isPresigned(input)) {
      Duration validity = Duration.ofSeconds(Long.parseLong(parameter(input, "X-Amz-Expires")));
      SigV4Presigner presigner = new SigV4Presigner(credentials, algorithm, rules, clock);
      String url = presigner.presign(request, validity).toString();
      signature = url.substring(url.indexOf("X-Amz-Signature=") + 16);
      canonical = presigner.canonical(request, validity);
    } else {
      SigV4Signer signer = new SigV4Signer(credentials, algorithm, rules, clock);
      String authorization = signer.sign(request).headers().first("Authorization").orElseThrow();
      if (expected.has("authorization")) {
        assertThat(authorization).isEqualTo(expected.path("authorization").asText());
      }
      signature = authorization.substring(authorization.indexOf("Signature=") + 10);
      canonical = new CanonicalRequest(signer.explain(request).get("canonical request"), "");
    }
    SigV4Cases.checkStrings(expected, canonical, signing);
    assertThat(signature).isEqualTo(expected.path("signature").asText());
    if (expected.has("canonical_request_sha256")) {
      assertThat(HexFormat.of().formatHex(Crypto.digest("SHA-256", canonical.text())))
          .isEqualTo(expected.path("canonical_request_sha256").asText());
    }
    if (expected.has("signed_headers")) {
      assertThat(canonical.text()).contains("\n" + expected.path("signed_headers").asText() + "\n");
    }
    if (expected.has("signing_key_hex")) {
      assertThat(HexFormat.of().formatHex(algorithm.signingKey(signing.stamp().substring(0, 8))))
          .isEqualTo(expected.path("signing_key_hex").asText());
    }
  }

  private static SigningRules exampleRules(JsonNode input, String service) {
    SigningRules rules = SigningRules.of(service, true);
    boolean hash = input.has("payload_hash") || input.has("payload_sha256");
    assertThat(rules.normalizePath())
        .isEqualTo(input.path("normalize_path").asBoolean(!service.equals("s3")));
    assertThat(rules.encodeTwice())
        .isEqualTo(input.path("double_encode_path").asBoolean(!service.equals("s3")));
    return new SigningRules(
        rules.encodeTwice(),
        rules.normalizePath(),
        hash,
        true,
        false,
        rules.presignsPayload(),
        false);
  }

  private static Request exampleRequest(JsonNode input) {
    Headers headers = Headers.EMPTY;
    for (Map.Entry<String, JsonNode> field : input.path("headers").properties()) {
      headers = headers.with(field.getKey(), field.getValue().asText());
    }
    String host = headers.first("Host").orElseThrow();
    if (input.has("hostname")) {
      String port = input.has("port") ? ":" + input.path("port").asText() : "";
      assertThat(host).isEqualTo(input.path("hostname").asText() + port);
    }
    URI uri = URI.create(input.path("url").asText("https://" + host + path(input) + query(input)));
    String body = input.path("body").isNull() ? "" : input.path("body").asText();
    return new Request(input.path("method").asText(), uri, headers.without("Host"), Body.of(body));
  }

  private static String path(JsonNode input) {
    return input.path("path").asText();
  }

  private static String query(JsonNode input) {
    List<String> parameters = new ArrayList<>();
    JsonNode query = input.path("query");
    if (query.isArray()) {
      query.forEach(pair -> add(parameters, pair.path(0).asText(), pair.path(1)));
    } else {
      query.properties().forEach(field -> add(parameters, field.getKey(), field.getValue()));
    }
    return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
  }

  private static void add(List<String> parameters, String name, JsonNode value) {
    if (value.isArray()) {
      value.forEach(one -> add(parameters, name, one));
    } else if (!name.startsWith("X-Amz-")) {
      parameters.add(
          URLEncoder.encode(name, StandardCharsets.UTF_8)
              + "="
              + URLEncoder.encode(value.asText(), StandardCharsets.UTF_8));
    }
  }

  private static boolean isPresigned(JsonNode input) {
    return !parameter(input, "X-Amz-Expires").isEmpty();
  }

  private static String parameter(JsonNode input, String name) {
    for (JsonNode pair : input.path("query")) {
      if (pair.path(0).asText().equals(name)) {
        return pair.path(1).asText();
      }
    }
    return "";
  }

  private static void checkChunks(JsonNode input, JsonNode expected) throws Exception {
    String[] scope = input.path("scope").asText().split("/", -1);
    HmacAlgorithm algorithm =
        new HmacAlgorithm(Secret.of(input.path("secret_access_key").asText()), scope[1], scope[2]);
    SigningMoment signing = SigningMoment.at(SigV4Cases.instant(input), algorithm);
    String[] words = input.path("body").asText().split("[ ',]+", -1);
    byte[] content = words[3].repeat(Integer.parseInt(words[0])).getBytes(StandardCharsets.UTF_8);
    assertThat(words[words.length - 1]).isEqualTo("65536");
    Optional<String> trailer = Optional.ofNullable(input.path("trailer").textValue());
    ChunkedBody body =
        new ChunkedBody(
            Body.of(content),
            signing,
            input.path("seed_signature").asText(),
            trailer.map(SigV4ExampleVectors::checksum));
    byte[] sent = body.open().readAllBytes();
    String text = new String(sent, StandardCharsets.ISO_8859_1);
    assertThat(sent).hasSize(Math.toIntExact(body.length()));
    List<String> signatures = new ArrayList<>();
    Matcher matcher = CHUNK_HEAD.matcher(text);
    while (matcher.find()) {
      signatures.add(matcher.group(1));
    }
    List<String> published = new ArrayList<>();
    expected.path("chunk_signatures").forEach(signature -> published.add(signature.asText()));
    assertThat(signatures).isEqualTo(published);
    assertThat(text).endsWith("\r\n\r\n");
    if (trailer.isPresent()) {
      assertThat(text)
          .endsWith(
              trailer.get()
                  + "\r\nx-amz-trailer-signature:"
                  + expected.path("trailer_signature").asText()
                  + "\r\n\r\n");
      checkTrailer(signing, published.get(published.size() - 1), trailer.get(), expected);
    }
  }

  private static TrailerChecksum checksum(String trailer) {
    return TrailerChecksum.announcedBy(
            Headers.EMPTY.with("X-Amz-Trailer", trailer.substring(0, trailer.indexOf(':'))))
        .orElseThrow();
  }

  /** The string is made inside of the stream; its parts and its signature are the vector's. */
  private static void checkTrailer(
      SigningMoment signing, String lastChunk, String trailer, JsonNode expected) {
    String text = expected.path("trailer_string_to_sign").asText();
    byte[] line = (trailer + "\n").getBytes(StandardCharsets.UTF_8);
    assertThat(text)
        .isEqualTo(
            String.join(
                "\n",
                "AWS4-HMAC-SHA256-TRAILER",
                signing.stamp(),
                signing.scope(),
                lastChunk,
                HexFormat.of().formatHex(Crypto.digest("SHA-256", line))));
    assertThat(signing.sign(text)).isEqualTo(expected.path("trailer_signature").asText());
  }
}

package io.github.authdex.site.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.site.kinds.KindModules.Asked;
import io.github.authdex.site.kinds.KindModules.SentRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Published cases, as questions to modules with what must come of them. */
final class VectorCases {
  private static final DateTimeFormatter BASIC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter AKAMAI =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HH:mm:ssZ", Locale.ROOT);

  /** Bruno, curl and browsers cannot send a header over two lines either. */
  private static final String FOLDED = "v4-get-header-value-multiline";

  private VectorCases() {}

  /**
   * A case.
   *
   * @param texts what must be among the steps
   * @param headers what must be sent
   */
  record VectorCase(String name, Asked asked, List<String> texts, Map<String, String> headers) {}

  static List<VectorCase> all() {
    return Stream.of(
            PublishedVectors.of("aws-sigv4-suite")
                .filter(VectorCases::isPlain)
                .map(VectorCases::aws),
            PublishedVectors.of("aws-sigv4-docs")
                .filter(one -> one.path("input").path("service").asText().equals("s3"))
                .filter(one -> one.path("input").path("headers").has("x-amz-content-sha256"))
                .filter(
                    one -> one.path("id").asText().matches("s3-(get|put|list)-.*|s3-get-bucket.*"))
                .map(VectorCases::s3),
            PublishedVectors.of("hawk")
                .filter(one -> one.path("input").path("kind").asText().equals("header"))
                .filter(one -> one.path("expected").has("authorization"))
                .map(VectorCases::hawk),
            PublishedVectors.of("oauth1")
                .filter(
                    one -> one.path("id").asText().matches("rfc5849-(1.2-photos|1.2-token|2.1-.*)"))
                .filter(one -> one.path("input").path("oauth_params").has("oauth_token"))
                .filter(one -> !one.path("input").path("oauth_params").has("oauth_verifier"))
                .map(VectorCases::oauth1),
            PublishedVectors.of("edgegrid").map(VectorCases::edgeGrid),
            Stream.of("rfc9421-B.2.5", "rfc9421-B.2.6")
                .map(id -> PublishedVectors.one("http-message-signatures", id))
                .map(VectorCases::httpSig),
            Stream.concat(PublishedVectors.of("digest"), PublishedVectors.of("digest-more"))
                .filter(VectorCases::isDigest)
                .map(VectorCases::digest),
            Stream.of("more-bitmex-get", "more-bitmex-query", "more-bitmex-post")
                .map(id -> PublishedVectors.one("custom-hmac-more", id))
                .map(VectorCases::bitmex),
            Stream.of("rfc7617-2-aladdin", "rfc7617-2.1-pound")
                .map(id -> PublishedVectors.one("basic-bearer-apikey-mtls", id))
                .map(VectorCases::basic))
        .flatMap(cases -> cases)
        .toList();
  }

  private static boolean isPlain(JsonNode vector) {
    return vector.path("input").path("context").path("normalize").asBoolean()
        && !vector.path("id").asText().equals(FOLDED);
  }

  private static VectorCase aws(JsonNode vector) {
    JsonNode context = vector.path("input").path("context");
    String[] halves = vector.path("input").path("request").asText().split("\n\n", 2);
    String[] lines = halves[0].split("\n");
    String target = lines[0].substring(lines[0].indexOf(' ') + 1, lines[0].lastIndexOf(' '));
    List<List<String>> headers = new ArrayList<>();
    String host = "";
    for (String line : List.of(lines).subList(1, lines.length)) {
      String[] field = line.split(":", 2);
      if (field[0].equals("Host")) {
        host = field[1].strip();
      } else {
        headers.add(List.of(field[0], field[1]));
      }
    }
    Map<String, String> values = new HashMap<>();
    values.put("accessKeyId", context.path("credentials").path("access_key_id").asText());
    values.put("secretAccessKey", context.path("credentials").path("secret_access_key").asText());
    if (!context.path("omit_session_token").asBoolean()) {
      values.put("sessionToken", context.path("credentials").path("token").asText());
    }
    values.put("region", context.path("region").asText());
    values.put("service", context.path("service").asText());
    values.put("time", context.path("timestamp").asText());
    values.put("contentHash", context.path("sign_body").asBoolean() ? "yes" : "no");
    JsonNode expected = vector.path("expected").path("header");
    return of(
        vector,
        "sigv4",
        new SentRequest(
            lines[0].split(" ", 2)[0],
            "https://" + host + target,
            headers,
            halves.length == 1 ? "" : halves[1]),
        values,
        texts(expected, "canonical_request", "string_to_sign", "signature"),
        Map.of());
  }

  private static VectorCase s3(JsonNode vector) {
    JsonNode input = vector.path("input");
    List<List<String>> headers = new ArrayList<>();
    input
        .path("headers")
        .properties()
        .forEach(
            field -> {
              if (!Set.of("host", "x-amz-date").contains(field.getKey().toLowerCase(Locale.ROOT))) {
                headers.add(List.of(field.getKey(), field.getValue().asText()));
              }
            });
    List<String> query = new ArrayList<>();
    input
        .path("query")
        .forEach(one -> query.add(one.path(0).asText() + "=" + one.path(1).asText()));
    String url =
        "https://" + input.path("headers").path("Host").asText() + input.path("path").asText();
    Map<String, String> values =
        Map.of(
            "accessKeyId", input.path("access_key_id").asText(),
            "secretAccessKey", input.path("secret_access_key").asText(),
            "region", input.path("region").asText(),
            "service", "s3",
            "time", Instant.from(BASIC.parse(input.path("amz_date").asText())).toString());
    return of(
        vector,
        "sigv4",
        new SentRequest(
            input.path("method").asText(),
            query.isEmpty() ? url : url + "?" + String.join("&", query),
            headers,
            input.path("body").asText("")),
        values,
        texts(vector.path("expected"), "canonical_request", "string_to_sign", "signature"),
        Map.of());
  }

  private static VectorCase hawk(JsonNode vector) {
    JsonNode input = vector.path("input");
    Map<String, String> values = new HashMap<>();
    input
        .path("credentials")
        .properties()
        .forEach(field -> values.put(field.getKey(), field.getValue().asText()));
    for (String name : List.of("ext", "app", "dlg")) {
      values.put(name, input.path(name).asText("").replace("null", ""));
    }
    values.put("nonce", input.path("nonce").asText());
    values.put("time", Instant.ofEpochSecond(input.path("timestamp").asLong()).toString());
    values.put("payload", input.path("payload").isTextual() ? "yes" : "no");
    String type = input.path("content_type").asText("").replace("null", "");
    return of(
        vector,
        "hawk",
        new SentRequest(
            input.path("method").asText(),
            input.path("url").asText(),
            type.isEmpty() ? List.of() : List.of(List.of("Content-Type", type)),
            input.path("payload").isTextual() ? input.path("payload").asText() : ""),
        values,
        List.of(),
        Map.of("Authorization", vector.path("expected").path("authorization").asText()));
  }

  private static VectorCase oauth1(JsonNode vector) {
    JsonNode input = vector.path("input");
    JsonNode protocol = input.path("oauth_params");
    Map<String, String> values =
        Map.of(
            "clientId", protocol.path("oauth_consumer_key").asText(),
            "clientSecret", input.path("consumer_secret").asText(),
            "token", protocol.path("oauth_token").asText(),
            "tokenSecret", input.path("token_secret").asText(),
            "signatureMethod", input.path("signature_method").asText(),
            "realm", input.path("realm").asText(),
            "nonce", protocol.path("oauth_nonce").asText(),
            "time", Instant.ofEpochSecond(protocol.path("oauth_timestamp").asLong()).toString(),
            "version", "no");
    return of(
        vector,
        "oauth1",
        new SentRequest(input.path("method").asText(), input.path("url").asText(), List.of(), ""),
        values,
        texts(vector.path("expected"), "base_string", "signature"),
        Map.of("Authorization", vector.path("expected").path("authorization_unordered").asText()));
  }

  private static VectorCase edgeGrid(JsonNode vector) {
    JsonNode input = vector.path("input");
    List<List<String>> headers = new ArrayList<>();
    input
        .path("headers")
        .forEach(one -> headers.add(List.of(one.path(0).asText(), one.path(1).asText())));
    List<String> signed = new ArrayList<>();
    input.path("headers_to_sign").forEach(one -> signed.add(one.asText()));
    Map<String, String> values =
        Map.of(
            "clientToken", input.path("client_token").asText(),
            "accessToken", input.path("access_token").asText(),
            "clientSecret", input.path("client_secret").asText(),
            "headersToSign", String.join(" ", signed),
            "maxBody", input.path("max_body").asText(),
            "nonce", input.path("nonce").asText(),
            "time", Instant.from(AKAMAI.parse(input.path("timestamp").asText())).toString());
    return of(
        vector,
        "edgegrid",
        new SentRequest(
            input.path("method").asText(),
            input.path("scheme").asText()
                + "://"
                + input.path("host").asText()
                + input.path("path_and_query").asText(),
            headers,
            input.path("body").asText("")),
        values,
        texts(vector.path("expected"), "data_to_sign"),
        Map.of("Authorization", vector.path("expected").path("authorization").asText()));
  }

  private static VectorCase httpSig(JsonNode vector) {
    JsonNode input = vector.path("input");
    String[] halves = input.path("message").asText().split("\n\n", 2);
    List<List<String>> headers = new ArrayList<>();
    for (String line : halves[0].split("\n", -1)) {
      if (line.contains(": ")) {
        headers.add(List.of(line.split(": ", 2)));
      }
    }
    String parameters = input.path("signature_params").asText();
    boolean isMac = input.path("alg").asText().equals("hmac-sha256");
    Map<String, String> values =
        Map.of(
            "components", parameters.substring(1, parameters.indexOf(')')).replace("\"", ""),
            "algorithm", input.path("alg").asText(),
            "algorithmParameter", "no",
            "keyId", input.path("keyid").asText(),
            "key",
                PublishedVectors.messageKey(
                    input.path("keyid").asText(), isMac ? "secret_b64" : "private_pem"),
            "label", input.path("label").asText(),
            "time", Instant.ofEpochSecond(1_618_884_473).toString());
    JsonNode expected = vector.path("expected");
    return of(
        vector,
        "httpsig",
        new SentRequest(
            "POST",
            "https://example.com/foo?param=Value&Pet=dog",
            headers,
            "{\"hello\": \"world\"}"),
        values,
        texts(expected, "signature_base", "signature"),
        Map.of("Signature-Input", expected.path("signature_input").asText()));
  }

  private static boolean isDigest(JsonNode vector) {
    JsonNode input = vector.path("input");
    return input.path("challenge").isTextual()
        && input.path("algorithm").asText().matches("(MD5|SHA-256)(-sess)?")
        && input.path("nc").asText("00000001").matches("00000001|null")
        && input.path("charset").asText("utf-8").equalsIgnoreCase("utf-8")
        && isAscii(input.path("realm").asText())
        && !vector.path("id").asText().endsWith("NEGATIVE");
  }

  /** On the wire a realm is octets; what a person pastes is text. */
  private static boolean isAscii(String realm) {
    return realm.chars().allMatch(c -> c < 0x80);
  }

  private static VectorCase digest(JsonNode vector) {
    JsonNode input = vector.path("input");
    Map<String, String> values =
        Map.of(
            "username", input.path("username").asText(),
            "password", input.path("password").asText(),
            "nonce", input.path("cnonce").asText(""),
            "challenge", input.path("challenge").asText());
    return of(
        vector,
        "digest",
        new SentRequest(
            input.path("method").asText(),
            "https://example.org" + input.path("uri").asText(),
            List.of(),
            input.path("entity_body").isTextual() ? input.path("entity_body").asText() : ""),
        values,
        texts(vector.path("expected"), "response"),
        Map.of());
  }

  private static VectorCase bitmex(JsonNode vector) {
    JsonNode input = vector.path("input");
    Map<String, String> headers = new HashMap<>();
    vector
        .path("expected")
        .path("headers")
        .properties()
        .forEach(field -> headers.put(field.getKey(), field.getValue().asText()));
    Map<String, String> values =
        Map.of(
            "key", input.path("key").asText(),
            "apiKey", input.path("apiKey").asText(),
            "time", Instant.ofEpochSecond(Long.parseLong(input.path("time").asText())).toString(),
            "recipe",
                """
                {"algorithm":"HMAC-SHA256","sign":["method","target","timestamp","body"],
                "timestamp":{"unit":"seconds","offsetSeconds":60,"in":"header","name":"api-expires"},
                "parameters":[{"in":"header","name":"api-key","value":"{apiKey}"}],
                "in":"header","name":"api-signature"}\
                """);
    return of(
        vector,
        "signature",
        new SentRequest(
            input.path("method").asText(),
            input.path("url").asText(),
            List.of(),
            input.path("body").asText("")),
        values,
        List.of(),
        headers);
  }

  private static VectorCase basic(JsonNode vector) {
    JsonNode input = vector.path("input");
    return of(
        vector,
        "basic",
        new SentRequest("GET", "https://example.org/", List.of(), ""),
        Map.of(
            "username", input.path("username").asText(),
            "password", input.path("password").asText()),
        List.of(),
        Map.of("Authorization", vector.path("expected").path("authorization").asText()));
  }

  private static VectorCase of(
      JsonNode vector,
      String kind,
      SentRequest request,
      Map<String, String> values,
      List<String> texts,
      Map<String, String> headers) {
    return new VectorCase(
        kind + ": " + vector.path("id").asText() + ", " + vector.path("source").asText(),
        new Asked(kind, request, values),
        texts,
        headers);
  }

  private static List<String> texts(JsonNode expected, String... names) {
    return Stream.of(names)
        .filter(expected::has)
        .map(name -> expected.path(name).asText())
        .toList();
  }
}

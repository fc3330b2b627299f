package io.github.authdex.generator.emit.postman;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.authdex.generator.node.EchoServer.Received;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Computes, from a request as it arrived, what its proof must be, as a server would. */
final class Proofs {
  private Proofs() {}

  /** RFC 7616 §3.4.1, MD5 and qop=auth. */
  static String digest(String answer, String user, String password, String method, String uri)
      throws GeneralSecurityException {
    String a1 = md5(user + ":" + field(answer, "realm") + ":" + password);
    String a2 = md5(method + ":" + uri);
    return md5(
        String.join(
            ":", a1, field(answer, "nonce"), "00000001", field(answer, "cnonce"), "auth", a2));
  }

  /** The MAC over Hawk's normalized request string. */
  static String hawk(Received request, String key) throws GeneralSecurityException {
    String header = request.header("Authorization").orElseThrow();
    String[] host = request.header("Host").orElseThrow().split(":", -1);
    String text =
        String.join(
            "\n",
            "hawk.1.header",
            field(header, "ts"),
            field(header, "nonce"),
            request.method(),
            request.target(),
            host[0],
            host[1],
            hawkHash(request),
            "",
            "");
    return Base64.getEncoder().encodeToString(hmac(key.getBytes(UTF_8), text));
  }

  /** The hash over the body, which covers an empty one too. */
  private static String hawkHash(Received request) throws GeneralSecurityException {
    if (!request.header("Authorization").orElseThrow().contains("hash=\"")) {
      return "";
    }
    String type = request.header("Content-Type").orElse("").replaceFirst(";.*$", "");
    String text = "hawk.1.payload\n" + type + "\n" + request.body() + "\n";
    return Base64.getEncoder().encodeToString(sha256(text));
  }

  /** RFC 5849 §3.4, HMAC-SHA256, for a request without a form; percent-encoded as in the header. */
  static String oauth1(Received request, String server, String secret, String tokenSecret)
      throws GeneralSecurityException {
    String header = request.header("Authorization").orElseThrow();
    List<String> pairs = new ArrayList<>();
    Matcher parameters = Pattern.compile("(oauth_[a-z_]+)=\"([^\"]*)\"").matcher(header);
    while (parameters.find()) {
      if (!parameters.group(1).equals("oauth_signature")) {
        pairs.add(parameters.group(1) + "=" + parameters.group(2));
      }
    }
    pairs.addAll(Arrays.asList(request.uri().getRawQuery().split("&", -1)));
    String normalized = pairs.stream().sorted().collect(Collectors.joining("&"));
    String base =
        String.join(
            "&", request.method(), encode(server + request.uri().getRawPath()), encode(normalized));
    byte[] key = (encode(secret) + "&" + encode(tokenSecret)).getBytes(UTF_8);
    return encode(Base64.getEncoder().encodeToString(hmac(key, base)));
  }

  /** Akamai's signature: a key made of the timestamp over the request and the header so far. */
  static String edgeGrid(Received request, String secret) throws GeneralSecurityException {
    String header = request.header("Authorization").orElseThrow();
    String signed = header.substring(0, header.indexOf("signature="));
    String timestamp = signed.replaceAll(".*timestamp=([^;]+);.*", "$1");
    String key = Base64.getEncoder().encodeToString(hmac(secret.getBytes(UTF_8), timestamp));
    String hash = Base64.getEncoder().encodeToString(sha256(request.body()));
    String text =
        String.join(
            "\t",
            request.method(),
            "http",
            request.header("Host").orElseThrow(),
            request.target(),
            "",
            hash,
            signed);
    return Base64.getEncoder().encodeToString(hmac(key.getBytes(UTF_8), text));
  }

  /** AWS Signature Version 4 for S3, whose path is encoded once. */
  static String sigV4(Received request, String secret) throws GeneralSecurityException {
    String header = request.header("Authorization").orElseThrow();
    String scope = header.replaceAll(".*Credential=[^/]+/([^,]+),.*", "$1");
    String signed = header.replaceAll(".*SignedHeaders=([^,]+),.*", "$1");
    StringBuilder headers = new StringBuilder();
    for (String name : new TreeSet<>(Arrays.asList(signed.split(";", -1)))) {
      headers.append(name).append(':').append(request.header(name).orElseThrow()).append('\n');
    }
    String canonical =
        String.join(
            "\n",
            request.method(),
            request.uri().getRawPath(),
            sortedQuery(request),
            headers,
            signed,
            hex(sha256(request.body())));
    String text =
        String.join(
            "\n",
            "AWS4-HMAC-SHA256",
            request.header("X-Amz-Date").orElseThrow(),
            scope,
            hex(sha256(canonical)));
    byte[] key = ("AWS4" + secret).getBytes(UTF_8);
    for (String part : scope.split("/", -1)) {
      key = hmac(key, part);
    }
    return hex(hmac(key, text));
  }

  private static String sortedQuery(Received request) {
    String query = request.uri().getRawQuery();
    return query == null
        ? ""
        : Arrays.stream(query.split("&", -1)).sorted().collect(Collectors.joining("&"));
  }

  /** HMAC-SHA256 as lower-case hexadecimal digits. */
  static String hmacHex(String key, String text) throws GeneralSecurityException {
    return hex(hmac(key.getBytes(UTF_8), text));
  }

  /** HMAC-SHA256 in Base64. */
  static String hmacBase64(String key, String text) throws GeneralSecurityException {
    return Base64.getEncoder().encodeToString(hmac(key.getBytes(UTF_8), text));
  }

  /** Kraken's API-Sign: HMAC-SHA512 over the path and the SHA-256 of nonce and body. */
  static String kraken(Received request, String base64Key, String nonce)
      throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA512");
    mac.init(new SecretKeySpec(Base64.getUrlDecoder().decode(base64Key), "HmacSHA512"));
    mac.update(request.uri().getRawPath().getBytes(UTF_8));
    return Base64.getEncoder().encodeToString(mac.doFinal(sha256(nonce + request.body())));
  }

  /** RFC 7515 §5.1 with HS256. */
  static String hs256(String signingInput, String hexKey) throws GeneralSecurityException {
    byte[] mac = hmac(HexFormat.of().parseHex(hexKey), signingInput);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
  }

  /** The number under {@code name} of a flat JSON object. */
  static long number(String json, String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\":(\\d+)").matcher(json);
    if (!matcher.find()) {
      throw new AssertionError("Expected a number \"" + name + "\" in " + json);
    }
    return Long.parseLong(matcher.group(1));
  }

  private static String field(String header, String name) {
    Matcher matcher = Pattern.compile("[ ,]" + name + "=\"([^\"]*)\"").matcher(header);
    if (!matcher.find()) {
      throw new AssertionError("Expected a field \"" + name + "\" in " + header);
    }
    return matcher.group(1);
  }

  /** RFC 5849 §3.6. */
  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  private static String md5(String text) throws GeneralSecurityException {
    return hex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
  }

  private static byte[] sha256(String text) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
  }

  private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text.getBytes(UTF_8));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}

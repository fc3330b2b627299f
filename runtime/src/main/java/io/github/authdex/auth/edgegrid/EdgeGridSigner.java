package io.github.authdex.auth.edgegrid;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.RequestSigner;
import io.github.authdex.auth.internal.crypto.Crypto;
import io.github.authdex.auth.internal.message.HostField;
import io.github.authdex.auth.internal.message.SignedBody;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** Signs requests by EG1-HMAC-SHA256. Threads share it. */
final class EdgeGridSigner implements RequestSigner {
  private static final String HMAC = "HmacSHA256";
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HH:mm:ss'+0000'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final EdgeGridCredentials credentials;
  private final List<String> headersToSign;
  private final int maxBody;
  private final AuthEnvironment environment;

  EdgeGridSigner(
      EdgeGridCredentials credentials,
      List<String> headersToSign,
      int maxBody,
      AuthEnvironment environment) {
    this.credentials = credentials;
    this.headersToSign = headersToSign;
    this.maxBody = maxBody;
    this.environment = environment;
  }

  @Override
  public boolean coversRequest() {
    return true;
  }

  @Override
  public Request sign(Request request) throws IOException {
    String timestamp = timestamp(environment.clock().instant());
    String unsigned = unsignedField(timestamp, environment.nonces().next());
    String signature =
        mac(mac(credentials.clientSecret().reveal(), timestamp), dataToSign(request, unsigned));
    return request.withHeader("Authorization", unsigned + "signature=" + signature);
  }

  @Override
  public Map<String, String> explain(Request request) throws IOException {
    String timestamp = timestamp(environment.clock().instant());
    String unsigned = unsignedField(timestamp, environment.nonces().next());
    return Map.of("data to sign", dataToSign(request, unsigned));
  }

  static String timestamp(Instant now) {
    return TIMESTAMP.format(now);
  }

  private String unsignedField(String timestamp, String nonce) {
    return "EG1-HMAC-SHA256 client_token="
        + credentials.clientToken().reveal()
        + ";access_token="
        + credentials.accessToken().reveal()
        + ";timestamp="
        + timestamp
        + ";nonce="
        + nonce
        + ";";
  }

  private String dataToSign(Request request, String unsignedField) throws IOException {
    String path = request.uri().getRawPath().isEmpty() ? "/" : request.uri().getRawPath();
    String query = request.uri().getRawQuery() == null ? "" : "?" + request.uri().getRawQuery();
    return String.join(
        "\t",
        request.method(),
        request.uri().getScheme().toLowerCase(Locale.ROOT),
        HostField.of(request).toLowerCase(Locale.ROOT),
        path + query,
        canonicalHeaders(request),
        contentHash(request),
        unsignedField);
  }

  /** Returns the covered headers in the order of the settings, those that the request has. */
  private String canonicalHeaders(Request request) {
    StringJoiner headers = new StringJoiner("\t");
    for (String name : headersToSign) {
      request
          .headers()
          .first(name)
          .ifPresent(
              value ->
                  headers.add(
                      name.toLowerCase(Locale.ROOT) + ":" + value.strip().replaceAll("\\s+", " ")));
    }
    return headers.toString();
  }

  /** Returns the hash of the first bytes of a POST's body; other methods have none. */
  private String contentHash(Request request) throws IOException {
    if (!request.method().equals("POST") || request.body().length() == 0) {
      return "";
    }
    MessageDigest digest = Crypto.digest("SHA-256");
    SignedBody.update(digest, request.body(), maxBody, "edgegrid");
    return Base64.getEncoder().encodeToString(digest.digest());
  }

  private static String mac(String key, String text) {
    return Base64.getEncoder()
        .encodeToString(Crypto.mac(HMAC, key.getBytes(StandardCharsets.UTF_8), text));
  }
}

package io.github.authdex.auth.sigv4;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.authdex.auth.internal.crypto.Crypto;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;

/**
 * One moment of signing: the timestamp in the request and the day in the scope cannot differ.
 *
 * @param stamp such as {@code 20150830T123600Z}
 * @param algorithm signs
 */
record SigningMoment(String stamp, SigningAlgorithm algorithm) {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  static SigningMoment at(Instant now, SigningAlgorithm algorithm) {
    return new SigningMoment(STAMP.format(now), algorithm);
  }

  String scope() {
    return algorithm.scope(day());
  }

  String stringToSign(CanonicalRequest canonical) {
    return String.join(
        "\n", algorithm.name(), stamp, scope(), sha256(canonical.text().getBytes(UTF_8)));
  }

  String sign(String text) {
    return algorithm.sign(day(), text);
  }

  static String sha256(byte[] content) {
    return HexFormat.of().formatHex(Crypto.digest("SHA-256", content));
  }

  private String day() {
    return stamp.substring(0, 8);
  }
}

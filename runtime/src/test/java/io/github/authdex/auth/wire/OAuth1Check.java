package io.github.authdex.auth.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the signature of RFC 5849 §3.4 once more. */
final class OAuth1Check {
  private OAuth1Check() {}

  /**
   * Returns the signature that {@code request} should carry.
   *
   * @param key the two secrets, joined
   */
  static String signature(OriginView request, String hmac, String key) {
    return Hmac.base64(hmac, key, baseString(request));
  }

  /** Returns the signature that it carries. */
  static String carried(OriginView request) {
    return protocol(request, "oauth_signature").orElseThrow();
  }

  /** Returns the hash of the body that it carries, if it does. */
  static Optional<String> bodyHash(OriginView request) {
    return protocol(request, "oauth_body_hash");
  }

  private static Optional<String> protocol(OriginView request, String name) {
    return protocolAndOther(request).stream()
        .filter(parameter -> parameter[0].equals(name))
        .map(parameter -> parameter[1])
        .findFirst();
  }

  private static String baseString(OriginView request) {
    String host = request.host().toLowerCase(Locale.ROOT).replaceFirst(":80$", "");
    String parameters =
        protocolAndOther(request).stream()
            .filter(parameter -> !parameter[0].equals("oauth_signature"))
            .map(
                parameter -> Percent.encode(parameter[0]) + "\u0000" + Percent.encode(parameter[1]))
            .sorted()
            .map(parameter -> parameter.replace('\u0000', '='))
            .collect(Collectors.joining("&"));
    return request.method()
        + "&"
        + Percent.encode("http://" + host + request.path())
        + "&"
        + Percent.encode(parameters);
  }

  private static List<String[]> protocolAndOther(OriginView request) {
    List<String[]> all = new ArrayList<>(Percent.parameters(request.query()));
    String field = request.arrived().first("Authorization");
    if (field != null) {
      for (String parameter : field.substring("OAuth ".length()).split(", ", -1)) {
        String[] halves = parameter.split("=", 2);
        all.add(
            new String[] {Percent.decode(halves[0]), Percent.decode(halves[1].replace("\"", ""))});
      }
    }
    if (request.mediaType().equals("application/x-www-form-urlencoded")) {
      all.addAll(Percent.parameters(request.body()));
    }
    return all;
  }
}

package io.github.authdex.auth.jwt;

import io.github.authdex.auth.NonceSource;
import io.github.authdex.auth.internal.message.HostField;
import io.github.authdex.auth.internal.text.Uuid4;
import io.github.authdex.auth.message.Request;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands for {@code {$name}} in the claims and header of one JWT.
 *
 * @param request what the JWT goes with
 * @param issuedSeconds its iat
 */
record JwtWords(Request request, long issuedSeconds, NonceSource nonces) {
  private static final String ISSUED_AT = "{$issuedAt}";
  private static final Pattern WORD = Pattern.compile("\\{\\$([A-Za-z]+)}");
  private static final List<String> OF_THE_REQUEST = List.of("{$method}", "{$host}", "{$path}");

  /** Returns whether the value of {@code template} differs from request to request. */
  static boolean dependOnRequest(String template) {
    return OF_THE_REQUEST.stream().anyMatch(template::contains);
  }

  /** Returns {@code template} filled; the time of issue alone is a number. */
  Object fill(String template) {
    if (!template.contains("{$")) {
      return template;
    }
    return template.equals(ISSUED_AT)
        ? (Object) issuedSeconds
        : WORD.matcher(template)
            .replaceAll(match -> Matcher.quoteReplacement(value(match.group(1))));
  }

  private String value(String word) {
    return switch (word) {
      case "uuid" -> Uuid4.of(nonces.next());
      case "nonce" -> nonces.next();
      case "issuedAt" -> Long.toString(issuedSeconds);
      case "method" -> request.method();
      case "host" -> HostField.of(request);
      case "path" -> request.uri().getRawPath().isEmpty() ? "/" : request.uri().getRawPath();
      default ->
          throw new IllegalArgumentException(
              "Expected $uuid, $nonce, $issuedAt, $method, $host or $path in a JWT but was \"$"
                  + word
                  + "\"");
    };
  }

  /** Shows what it goes with. */
  @Override
  public String toString() {
    return request.toString();
  }
}

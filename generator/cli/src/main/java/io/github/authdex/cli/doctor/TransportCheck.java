package io.github.authdex.cli.doctor;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A request that goes in the clear: its credential is known to all on the way. */
final class TransportCheck implements RequestCheck {
  private static final Pattern WITHIN =
      Pattern.compile(
          "(?:127|10)\\.[0-9.]+|192\\.168\\.[0-9.]+|172\\.(?:1[6-9]|2[0-9]|3[01])\\.[0-9.]+"
              + "|169\\.254\\.[0-9.]+|.*\\.(?:local|localhost|internal|intranet|lan|home|test|svc)"
              + "|.*\\.home\\.arpa|.*\\.cluster\\.local");

  @Override
  public List<Finding> findings(Examination examination, List<Finding> before) {
    String origin = examination.request().origin().toLowerCase(Locale.ROOT);
    boolean asked =
        examination.api().filter(api -> api.match().server().url().startsWith("http:")).isPresent();
    boolean known = examination.api().isPresent();
    boolean open = !known && examination.values().credentials().isEmpty();
    if (!origin.startsWith("http:") || asked || open || isWithin(origin)) {
      return List.of();
    }
    return List.of(
        new Finding(
            "plain-http",
            "the request goes over http, in the clear, where APIs take https alone",
            "write https:// in its URL; replace the credential if it was a real one"));
  }

  /** A machine's own address, or one of a net that nobody else reaches (RFC 1918, RFC 6762). */
  private static boolean isWithin(String origin) {
    String host = Optional.ofNullable(host(origin)).orElse("");
    return host.indexOf('.') < 0 || WITHIN.matcher(host).matches();
  }

  private static String host(String origin) {
    try {
      return URI.create(origin).getHost();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}

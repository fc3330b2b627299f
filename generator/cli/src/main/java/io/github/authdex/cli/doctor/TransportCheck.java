package io.github.authdex.cli.doctor;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A request that goes in the clear: its credential is known to all on the way. */
final class TransportCheck implements RequestCheck {
  @Override
  public List<Finding> findings(Examination examination, List<Finding> before) {
    String origin = examination.request().origin().toLowerCase(Locale.ROOT);
    boolean asked =
        examination.api().filter(api -> api.match().server().url().startsWith("http:")).isPresent();
    if (!origin.startsWith("http:") || asked || isOwnMachine(origin)) {
      return List.of();
    }
    return List.of(
        new Finding(
            "plain-http",
            "the request goes over http, in the clear, where APIs take https alone",
            "write https:// in its URL; replace the credential if it was a real one"));
  }

  private static boolean isOwnMachine(String origin) {
    String host = Optional.ofNullable(host(origin)).orElse("");
    return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
  }

  private static String host(String origin) {
    try {
      return URI.create(origin).getHost();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}

package io.github.authdex.lab.console;

import io.github.authdex.lab.message.ReceivedRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Tells the console's own page, and a person who opens it on this machine, from pages of others and
 * from other machines. A name that was made to point to loopback (DNS rebinding) is seen in {@code
 * Host}; a page of another origin is by {@code Origin} and {@code Sec-Fetch-Site}, which no script
 * can set.
 */
final class OriginGuard {
  private static final List<String> NAMES = List.of("127.0.0.1", "localhost", "[::1]");

  private final String scheme;
  private final List<String> hosts;

  /** Makes the guard of a lab at {@code origin}. */
  OriginGuard(URI origin) {
    this.scheme = origin.getScheme();
    boolean usual = origin.getPort() == (scheme.equals("https") ? 443 : 80);
    this.hosts =
        NAMES.stream()
            .flatMap(name -> Stream.of(name + ":" + origin.getPort(), usual ? name : ""))
            .filter(host -> !host.isEmpty())
            .toList();
  }

  /** Returns whether {@code request} comes from this machine by no page but the console's own. */
  boolean lets(ReceivedRequest request) {
    List<String> named = new ArrayList<>(request.headers("Host"));
    named.replaceAll(host -> host.toLowerCase(Locale.ROOT));
    return request.arrival().local()
        && named.size() == 1
        && hosts.contains(named.get(0))
        && request.headers("Origin").stream().allMatch((scheme + "://" + named.get(0))::equals)
        && request.headers("Sec-Fetch-Site").stream()
            .allMatch(site -> site.equals("same-origin") || site.equals("none"));
  }
}

package io.github.authdex.catalog.evidence;

import io.github.authdex.auth.exchange.HttpExchange;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Pages on the web; of a permalink the file's own bytes. Nothing is sent but the address, redirects
 * are followed within https, and an address that is not public is not asked: whoever checks an
 * entry of somebody else's does not call on their own network for it.
 */
public final class WebPages implements Pages {
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final int MOST_REDIRECTS = 5;
  private static final Set<Integer> GONE = Set.of(404, 410);

  private final HttpExchange exchange;
  private final Gate gate;

  WebPages(HttpExchange exchange, Gate gate) {
    this.exchange = exchange;
    this.gate = gate;
  }

  /** Reads with {@code client}, which must not follow redirects. */
  public static WebPages over(HttpClient client) {
    return new WebPages(HttpExchange.over(client, LONGEST, MOST_BYTES), WebPages::requirePublic);
  }

  /** Lets an address be asked or not. */
  @FunctionalInterface
  interface Gate {
    /**
     * Returns if {@code uri} may be asked.
     *
     * @throws IOException if it may not
     */
    void pass(URI uri) throws IOException;
  }

  @Override
  public Optional<String> read(String url) throws IOException {
    URI at = uri(Permalink.of(url).map(Permalink::raw).orElse(url));
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      gate.pass(at);
      Response response =
          exchange.send(
              Request.of("GET", at)
                  .withHeader("User-Agent", "authdex")
                  .withHeader("Accept", "text/html, text/plain, */*"));
      Optional<String> location = response.head().headers().first("Location");
      if (response.status() / 100 != 3 || location.isEmpty()) {
        return Optional.of(text(response, url));
      }
      at = at.resolve(uri(location.get()));
    }
    throw new IOException("it redirects more than " + MOST_REDIRECTS + " times");
  }

  private static String text(Response response, String url) throws IOException {
    if (GONE.contains(response.status())) {
      throw new FileNotFoundException(url);
    }
    if (response.status() != 200) {
      throw new IOException("it answers " + response.status());
    }
    try (InputStream content = response.body().open()) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static URI uri(String text) throws IOException {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new IOException("it leads to \"" + text + "\", which is no URL", e);
    }
  }

  private static void requirePublic(URI uri) throws IOException {
    if (!"https".equals(uri.getScheme()) || uri.getHost() == null) {
      throw new IOException("it leads to " + uri + ", which is not https");
    }
    for (InetAddress address : InetAddress.getAllByName(uri.getHost())) {
      if (!isPublic(address)) {
        throw new IOException("it leads to " + uri.getHost() + ", which is not a public host");
      }
    }
  }

  private static boolean isPublic(InetAddress address) {
    boolean uniqueLocal =
        address.getAddress().length == 16 && (address.getAddress()[0] & 0xfe) == 0xfc;
    return !(uniqueLocal
        || address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress());
  }
}

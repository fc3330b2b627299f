package io.github.authdex.auth.session;

import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.message.Headers;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Keeps cookies and gives each request its own (RFC 6265 §5.3, §5.4). Threads share it.
 *
 * <p>It knows no list of public suffixes and so refuses cookies for one-word domains alone: use one
 * jar for one API.
 */
public final class CookieJar {
  private static final int MOST = 300;
  private static final System.Logger LOG = System.getLogger(CookieJar.class.getName());

  private final Consumer<String> refusals;

  /** What was refused, so that a server which sets it with each answer is told of once. */
  private final Set<String> refused = ConcurrentHashMap.newKeySet();

  /** In the order in which they were first set. */
  private final List<Cookie> cookies = new ArrayList<>();

  /** Makes an empty jar, which warns in the log of this class of each cookie that it refuses. */
  public CookieJar() {
    this(refusal -> LOG.log(System.Logger.Level.WARNING, refusal));
  }

  /**
   * Makes an empty jar.
   *
   * @param refusals is told in a sentence of each cookie that is refused, once, and nothing of its
   *     value
   */
  public CookieJar(Consumer<String> refusals) {
    this.refusals = Objects.requireNonNull(refusals, "refusals");
  }

  /**
   * Keeps the cookies of an answer.
   *
   * @param uri where it came from
   * @param headers with Set-Cookie fields
   * @param now when it arrived
   */
  public void store(URI uri, Headers headers, Instant now) {
    for (String field : headers.all("Set-Cookie")) {
      store(field, uri, now);
    }
  }

  void store(String field, URI uri, Instant now) {
    Cookie.read(field, uri, now, this::refuse).ifPresent(cookie -> put(cookie, now));
  }

  private void refuse(String refusal) {
    if (refused.size() < MOST && refused.add(refusal)) {
      refusals.accept(refusal);
    }
  }

  synchronized void put(Cookie cookie, Instant now) {
    int known = -1;
    for (int i = 0; i < cookies.size(); i++) {
      known = cookie.replaces(cookies.get(i)) ? i : known;
    }
    if (known >= 0) {
      cookies.set(known, cookie);
    } else {
      cookies.add(cookie);
    }
    cookies.removeIf(one -> !one.isAlive(now));
    while (cookies.size() > MOST) {
      cookies.remove(0);
    }
  }

  /** Returns whether a request to {@code uri} carries {@code value} under {@code name}. */
  synchronized boolean sends(String name, String value, URI uri, Instant now) {
    return cookies.stream()
        .anyMatch(
            cookie ->
                cookie.name().equals(name)
                    && cookie.value().equals(value)
                    && cookie.goesTo(uri, now));
  }

  /**
   * Returns the value of the Cookie field of a request, empty if none goes there.
   *
   * @param uri of the request
   * @param now when it is sent
   */
  public synchronized String field(URI uri, Instant now) {
    return cookies.stream()
        .filter(cookie -> cookie.goesTo(uri, now))
        .sorted(Comparator.comparing(cookie -> -cookie.path().length()))
        .map(cookie -> cookie.name() + "=" + cookie.value())
        .collect(Collectors.joining("; "));
  }

  /**
   * Returns what sends these cookies, and keeps those of answers.
   *
   * @param clock tells which have ended
   */
  public Authentication authentication(Clock clock) {
    CookieSender sender = new CookieSender(this, clock);
    return new Authentication(List.of(sender), List.of(sender), Optional.empty());
  }

  /** Shows how many there are. */
  @Override
  public synchronized String toString() {
    return cookies.size() + " cookies";
  }
}

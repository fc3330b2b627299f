package io.github.authdex.auth.oidc;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.internal.async.AuthThreads;
import io.github.authdex.auth.internal.async.SingleFlight;
import io.github.authdex.auth.internal.json.ServerJson;
import io.github.authdex.auth.internal.message.Retries;
import io.github.authdex.auth.internal.token.RecentFailures;
import io.github.authdex.auth.internal.token.TokenAnswer;
import io.github.authdex.auth.message.Origin;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.token.TokenStore;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Gets discovery documents (OpenID Connect Discovery 1.0 §4), each once at a time for all who share
 * a token store, and keeps what they say for an hour, or up to a day while the provider cannot be
 * reached. The request carries no credential. Threads share it.
 */
final class Discovery {
  private static final Duration FRESH = Duration.ofHours(1);
  private static final Duration USABLE = Duration.ofDays(1);
  private static final Map<TokenStore, Discovery> BY_STORE =
      Collections.synchronizedMap(new WeakHashMap<>());

  private final SingleFlight<URI, ProviderMetadata> flights =
      new SingleFlight<>(AuthThreads.getting());
  private final RecentFailures<URI> setbacks = new RecentFailures<>();
  private final ConcurrentMap<URI, Kept> kept = new ConcurrentHashMap<>();

  private record Kept(ProviderMetadata metadata, Instant since) {
    boolean isWithin(Duration age, Instant now) {
      return !now.isBefore(since) && now.isBefore(since.plus(age));
    }
  }

  static Discovery of(TokenStore store) {
    return BY_STORE.computeIfAbsent(store, any -> new Discovery());
  }

  /** Returns the URL of a discovery document, to which nobody may listen. */
  static URI document(String url, AuthEnvironment environment) {
    URI document = environment.endpoint(url);
    if (!Origin.of(document).isConfidential()) {
      throw new IllegalArgumentException(
          "Expected https for the discovery document on "
              + document.getHost()
              + " (OpenID Connect Discovery 1.0 §4); only a loopback address may do without");
    }
    return document;
  }

  /**
   * Returns what {@code document} says, which is there at once while it is fresh; fails with a
   * {@link DiscoveryException} if it cannot be had or used.
   */
  CompletableFuture<ProviderMetadata> metadata(URI document, AuthEnvironment environment) {
    Kept old = kept.get(document);
    Instant now = environment.clock().instant();
    if (old != null && old.isWithin(FRESH, now)) {
      return CompletableFuture.completedFuture(old.metadata());
    }
    return flights
        .run(document, () -> asked(document, environment))
        .exceptionallyCompose(
            failure ->
                old != null && old.isWithin(USABLE, now)
                    // Endpoints seldom move, and a token may be at hand.
                    ? CompletableFuture.completedFuture(old.metadata())
                    : CompletableFuture.failedFuture(failure));
  }

  private ProviderMetadata asked(URI document, AuthEnvironment environment) throws IOException {
    Instant now = environment.clock().instant();
    Kept newer = kept.get(document);
    if (newer != null && newer.isWithin(FRESH, now)) {
      return newer.metadata();
    }
    setbacks.check(document, now);
    try {
      ProviderMetadata metadata = read(document, environment);
      kept.put(document, new Kept(metadata, now));
      setbacks.clear(document);
      return metadata;
    } catch (IOException e) {
      setbacks.note(document, e, now);
      throw e;
    }
  }

  private static ProviderMetadata read(URI document, AuthEnvironment environment)
      throws IOException {
    Request request = Request.of("GET", document).withHeader("Accept", "application/json");
    Response response = environment.exchange().send(request);
    int status = response.status();
    if (status != 200) {
      throw new DiscoveryException(
          document,
          "was answered with HTTP "
              + status
              + (status / 100 == 3 ? ", a redirect, which is not followed" : ""),
          status,
          Retries.after(response.head().headers(), environment.clock()));
    }
    ServerJson json =
        TokenAnswer.json(response)
            .orElseThrow(
                () -> new DiscoveryException(document, "is not JSON", 0, Optional.empty()));
    return ProviderMetadata.of(document, json);
  }
}

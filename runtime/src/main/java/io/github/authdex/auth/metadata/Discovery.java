package io.github.authdex.auth.metadata;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.internal.async.AuthThreads;
import io.github.authdex.auth.internal.async.SingleFlight;
import io.github.authdex.auth.internal.async.TokenWait;
import io.github.authdex.auth.internal.json.ServerJson;
import io.github.authdex.auth.internal.message.Retries;
import io.github.authdex.auth.internal.text.ServerText;
import io.github.authdex.auth.internal.token.EndpointAnswer;
import io.github.authdex.auth.internal.token.RecentFailures;
import io.github.authdex.auth.internal.token.Spread;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Gets what servers say of themselves, each document once at a time for all who share a token
 * store, and keeps it for an hour, or up to a day while the server cannot be reached. The requests
 * carry no credential, and no redirect is followed. Threads share it.
 */
public final class Discovery {
  private static final Duration FRESH = Duration.ofHours(1);
  private static final Duration USABLE = Duration.ofDays(1);
  private static final Map<TokenStore, Discovery> BY_STORE =
      Collections.synchronizedMap(new WeakHashMap<>());

  private final SingleFlight<String, ServerMetadata> flights =
      new SingleFlight<>(AuthThreads.getting());
  private final RecentFailures<String> setbacks = new RecentFailures<>();
  private final ConcurrentMap<String, Kept> kept = new ConcurrentHashMap<>();

  private Discovery() {}

  private record Kept(ServerMetadata metadata, Instant since) {
    boolean isWithin(Duration age, Instant now) {
      return !now.isBefore(since) && now.isBefore(since.plus(age));
    }
  }

  /** What a resource may name. */
  private record Told(URI resource, Reach reach) {
    void require(URI named, URI document, String found) throws DiscoveryException {
      if (reach == Reach.PUBLIC && PrivateAddress.isAt(named) && !PrivateAddress.isAt(resource)) {
        throw DiscoveryException.broken(
            document,
            found
                + " at an address of this machine or a private network, where "
                + Origin.of(resource)
                + ", which is outside, may send nobody (RFC 9728 §7.7); a program that means it"
                + " allows it");
      }
    }
  }

  /** How one server's document is had. */
  @FunctionalInterface
  private interface Reading {
    ServerMetadata read() throws IOException;
  }

  /** Returns what all who keep their tokens in {@code store} have in common. */
  public static Discovery of(TokenStore store) {
    return BY_STORE.computeIfAbsent(store, any -> new Discovery());
  }

  /**
   * Returns the URL of a discovery document, to which nobody may listen.
   *
   * @param url a template, absolute or a path on the server in use
   * @throws IllegalArgumentException if anybody could listen
   */
  public static URI document(String url, AuthEnvironment environment) {
    return confidential("discovery document", environment.endpoint(url));
  }

  private static URI confidential(String what, URI uri) {
    if (!Origin.of(uri).isConfidential()) {
      throw new IllegalArgumentException(
          "Expected https for the "
              + what
              + " on "
              + uri.getHost()
              + " (OpenID Connect Discovery 1.0 §4); only a loopback address may do without");
    }
    return uri;
  }

  /**
   * Returns what {@code document} says, which is there at once while it is fresh; fails with a
   * {@link DiscoveryException} if it cannot be had or used.
   */
  public CompletableFuture<ServerMetadata> metadata(URI document, AuthEnvironment environment) {
    return metadata(
        document.toString(),
        environment,
        () -> ServerMetadata.of(document, json(document, environment)));
  }

  /**
   * Returns what {@code document} says, as {@link #metadata} does, and waits for it.
   *
   * @throws DiscoveryException if it cannot be had or used
   */
  public ServerMetadata read(URI document, AuthEnvironment environment) throws IOException {
    return TokenWait.of(metadata(document, environment));
  }

  /**
   * Returns what the authorization server {@code issuer} says of itself, wherever it says so: RFC
   * 8414 §3.1 and OpenID Connect Discovery 1.0 §4 are tried in turn.
   *
   * @param issuer its identifier, an https URL, or http on this machine
   * @throws DiscoveryException if it says nothing, or what it says is another issuer's
   */
  public ServerMetadata server(String issuer, AuthEnvironment environment) throws IOException {
    URI uri =
        ToldUrl.parsed(issuer)
            .filter(url -> url.getRawQuery() == null && url.getRawFragment() == null)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Expected the URL of an issuer without query and fragment (RFC 8414 §2)"));
    confidential("issuer", uri);
    return TokenWait.of(
        metadata("issuer " + issuer, environment, () -> server(uri, issuer, environment)));
  }

  private static ServerMetadata server(URI uri, String issuer, AuthEnvironment environment)
      throws IOException {
    List<URI> places = WellKnown.ofServer(uri);
    for (URI place : places) {
      try {
        return ServerMetadata.of(place, issuer, json(at(place, environment), environment));
      } catch (DiscoveryException e) {
        if (!isAbsent(e)) {
          throw e;
        }
      }
    }
    throw missing(places);
  }

  /**
   * Returns what an authorization server that a resource names says of itself, as {@link
   * #server(String, AuthEnvironment)} does.
   *
   * @param issuer one of those that {@code resource} names
   * @param reach where its documents and endpoints may lie
   * @throws DiscoveryException if they lie elsewhere, or the issuer is no https URL
   */
  public ServerMetadata server(
      String issuer, ResourceMetadata resource, Reach reach, AuthEnvironment environment)
      throws IOException {
    Told told = new Told(resource.resource(), reach);
    URI uri =
        ToldUrl.confidential(issuer, resource.resource())
            .orElseThrow(
                () ->
                    DiscoveryException.broken(
                        resource.document(),
                        "names the authorization server "
                            + ServerText.printable(issuer)
                            + ", which is not an https URL"));
    told.require(
        uri, resource.document(), "names the authorization server " + ServerText.printable(issuer));
    ServerMetadata server = server(issuer, environment);
    for (Map.Entry<String, URI> endpoint : server.endpoints().entrySet()) {
      told.require(endpoint.getValue(), server.document(), "has its " + endpoint.getKey());
    }
    return server;
  }

  /**
   * Returns what the protected resource at {@code requested} says of itself (RFC 9728 §3), at a
   * place that it may name: see {@link Reach#PUBLIC}.
   *
   * @param told where, if its challenge told so (RFC 9728 §5.1)
   * @throws DiscoveryException if it says nothing, or is about another resource
   */
  public ResourceMetadata resource(URI requested, Optional<URI> told, AuthEnvironment environment)
      throws IOException {
    return resource(requested, told, Reach.PUBLIC, environment);
  }

  /**
   * Returns what the protected resource at {@code requested} says of itself (RFC 9728 §3).
   *
   * @param told where, if its challenge told so (RFC 9728 §5.1)
   * @param reach where that may be
   * @throws DiscoveryException if it says nothing, or is about another resource
   */
  public ResourceMetadata resource(
      URI requested, Optional<URI> told, Reach reach, AuthEnvironment environment)
      throws IOException {
    List<URI> places = told.map(List::of).orElseGet(() -> WellKnown.ofResource(requested));
    for (URI place : places) {
      if (ToldUrl.confidential(place.toString(), requested).isEmpty()) {
        throw DiscoveryException.broken(place, "is not at an https URL");
      }
      if (told.isPresent()) {
        new Told(requested, reach).require(place, place, "is named by a challenge and lies");
      }
      try {
        return ResourceMetadata.of(place, requested, json(at(place, environment), environment));
      } catch (DiscoveryException e) {
        if (!isAbsent(e) || told.isPresent()) {
          throw e;
        }
      }
    }
    throw missing(places);
  }

  /** A server that has no time now, or is asked too often, may have the document all the same. */
  private static boolean isAbsent(DiscoveryException failure) {
    return failure.status() / 100 == 4 && failure.status() != 408 && failure.status() != 429;
  }

  private static URI at(URI place, AuthEnvironment environment) {
    return environment.endpoints().apply(place);
  }

  private static DiscoveryException missing(List<URI> places) {
    return new DiscoveryException(
        places.get(0),
        "is not there, and none at " + places.subList(1, places.size()),
        404,
        Optional.empty());
  }

  private CompletableFuture<ServerMetadata> metadata(
      String key, AuthEnvironment environment, Reading reading) {
    Kept old = kept.get(key);
    Instant now = environment.clock().instant();
    if (old != null && old.isWithin(FRESH, now)) {
      return CompletableFuture.completedFuture(old.metadata());
    }
    return flights
        .run(key, () -> asked(key, environment, reading))
        .exceptionallyCompose(
            failure ->
                old != null && old.isWithin(USABLE, now)
                    // Endpoints seldom move, and a token may be at hand.
                    ? CompletableFuture.completedFuture(old.metadata())
                    : CompletableFuture.failedFuture(failure));
  }

  private ServerMetadata asked(String key, AuthEnvironment environment, Reading reading)
      throws IOException {
    Instant now = environment.clock().instant();
    Kept newer = kept.get(key);
    if (newer != null && newer.isWithin(FRESH, now)) {
      return newer.metadata();
    }
    setbacks.check(key, now);
    try {
      ServerMetadata metadata = reading.read();
      kept.put(key, new Kept(metadata, now));
      setbacks.clear(key);
      return metadata;
    } catch (IOException e) {
      setbacks.note(key, e, now, new Spread(environment.nonces()));
      throw e;
    }
  }

  private static ServerJson json(URI document, AuthEnvironment environment) throws IOException {
    Request request = Request.of("GET", document).withHeader("Accept", "application/json");
    Response response =
        EndpointAnswer.of(environment, request, "Discovery document", "could not be read");
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
    return TokenAnswer.json(response)
        .orElseThrow(() -> DiscoveryException.broken(document, "is not JSON"));
  }
}

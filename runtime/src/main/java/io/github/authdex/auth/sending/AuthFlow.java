package io.github.authdex.auth.sending;

import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.internal.async.Futures;
import io.github.authdex.auth.internal.message.WireForm;
import io.github.authdex.auth.message.Origin;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Decides what is sent: the first request of an exchange, and the next one for each response. It
 * knows no HTTP library: whoever has one sends {@link Attempt#sent}, and gives the head of the
 * response to {@link #nextAsync}, until nothing follows. Credentials go to the allowed origins
 * alone, over https or to this machine. Redirects are followed here, at most ten: within an origin
 * the request is signed again, to another it goes without credentials, and from https to http not
 * at all. After a 401 the signers may renew what they learnt from a server, once, and the
 * responders may answer the challenge, as often as each says, if the content can be sent again;
 * after a 403 those responders may that ask for it. Threads share a flow.
 */
public final class AuthFlow {
  private static final int MOST_REDIRECTS = 10;
  private static final Set<Integer> UNDECIDED = Set.of(301, 302, 303, 307, 308, 401, 403, 407);
  private static final CompletableFuture<Optional<Attempt>> NO_MORE =
      CompletableFuture.completedFuture(Optional.empty());

  private final Authentication authentication;

  /** Whether the connections show a client certificate, which is a credential too. */
  private final boolean certified;

  private final Set<Origin> origins;
  private final boolean insecure;
  private final boolean redirects;
  private final UnaryOperator<URI> written;
  private final ProxyProof proxy;

  private AuthFlow(
      Authentication authentication,
      boolean certified,
      Set<Origin> origins,
      boolean insecure,
      boolean redirects,
      UnaryOperator<URI> written,
      ProxyProof proxy) {
    this.authentication = authentication;
    this.certified = certified;
    this.origins = Set.copyOf(origins);
    this.insecure = insecure;
    this.redirects = redirects;
    this.written = written;
    this.proxy = proxy;
  }

  /** Returns a builder of a flow that sends requests as they are until it is told otherwise. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the flow of {@code other} credentials for the same origins. */
  public AuthFlow with(Authentication other) {
    return new AuthFlow(other, certified, origins, insecure, redirects, written, proxy);
  }

  /** Returns the flow that lets a redirect be the last response, as it came. */
  public AuthFlow withoutRedirects() {
    return new AuthFlow(authentication, certified, origins, insecure, false, written, proxy);
  }

  /**
   * Returns whether another request may follow a response of {@code status}, so that its content is
   * not for the caller until {@link #nextAsync} has decided.
   */
  public static boolean mayContinue(int status) {
    return UNDECIDED.contains(status);
  }

  /**
   * Returns the first attempt at {@code request}, when it is there; no thread waits for it
   * meanwhile. It fails with an IllegalArgumentException if credentials would go where they may
   * not, and with an IOException if they cannot be had.
   */
  public CompletableFuture<Attempt> firstAsync(Request request) {
    return Futures.flat(
        () -> {
          Request plain = asWritten(request);
          if (hasCredentials()) {
            requireTrusted(Origin.of(plain.uri()));
          }
          return authentication.forExchange().thenCompose(own -> signed(own, plain));
        });
  }

  private CompletableFuture<Attempt> signed(Authentication own, Request plain) {
    return Futures.then(
        own.signAsync(plain), signed -> Attempt.first(own, plain, proxy.put(signed)));
  }

  /**
   * Returns the attempt that follows {@code response}, or empty if that is the last; when it is
   * there, and no thread waits for it meanwhile. It fails with an IOException if the credentials
   * cannot be had again, a server proves what is wrong, or there are too many redirects.
   */
  public CompletableFuture<Optional<Attempt>> nextAsync(Attempt attempt, ResponseHead response) {
    return Futures.then(
        Futures.flat(() -> following(attempt, response)),
        next -> {
          boolean refused =
              response.status() == 401 || response.status() == 403 || response.status() == 407;
          if (attempt.trusted() && !(refused && next.isPresent())) {
            attempt.authentication().learn(attempt.sent(), response);
          }
          return next;
        });
  }

  private CompletableFuture<Optional<Attempt>> following(Attempt attempt, ResponseHead response)
      throws IOException {
    return switch (response.status()) {
      case 301, 302, 303, 307, 308 -> redirects ? redirected(attempt, response) : NO_MORE;
      case 401 ->
          renewed(attempt)
              .thenCompose(
                  renewed ->
                      renewed.isPresent()
                          ? CompletableFuture.completedFuture(renewed)
                          : answered(attempt, response));
      case 403 -> answered(attempt, response);
      case 407 ->
          CompletableFuture.completedFuture(
              proxy
                  .answer(attempt.sent(), response, attempt.proxyAnswers())
                  .map(attempt::afterProxyAnswer));
      default -> NO_MORE;
    };
  }

  private CompletableFuture<Optional<Attempt>> renewed(Attempt attempt) {
    if (!attempt.trusted() || attempt.renewed()) {
      return NO_MORE;
    }
    return attempt
        .authentication()
        .renewAsync(attempt.sent())
        .thenCompose(
            yes -> yes && attempt.plain().body().replayable() ? signedAgain(attempt) : NO_MORE);
  }

  private CompletableFuture<Optional<Attempt>> signedAgain(Attempt attempt) {
    return Futures.then(
        attempt.authentication().signAsync(attempt.plain()),
        signed ->
            signed.equals(proxy.remove(attempt.sent()))
                ? Optional.empty()
                : Optional.of(attempt.afterRenewal(proxy.put(signed))));
  }

  private CompletableFuture<Optional<Attempt>> answered(Attempt attempt, ResponseHead response) {
    if (!attempt.trusted()
        || attempt.answers() >= attempt.authentication().mostAnswers()
        || !attempt.plain().body().replayable()) {
      return NO_MORE;
    }
    return Futures.then(
        attempt.authentication().respondAsync(attempt.sent(), response),
        answer -> answer.map(attempt::afterAnswer));
  }

  private CompletableFuture<Optional<Attempt>> redirected(Attempt attempt, ResponseHead response)
      throws IOException {
    Optional<Request> target = Redirect.follow(attempt, response);
    if (target.isEmpty()) {
      return NO_MORE;
    }
    if (attempt.redirects() == MOST_REDIRECTS) {
      throw new IOException(
          "Expected at most "
              + MOST_REDIRECTS
              + " redirects but "
              + attempt.plain()
              + " was redirected once more");
    }
    Request plain;
    try {
      plain = asWritten(target.get());
    } catch (IllegalArgumentException e) {
      return NO_MORE; // Not a URL to the library that would send it.
    }
    boolean trusted =
        attempt.trusted() && Origin.of(plain.uri()).equals(Origin.of(attempt.plain().uri()));
    if (!trusted && certified) {
      return NO_MORE; // The connection itself would show the client's certificate.
    }
    return Futures.then(
        trusted
            ? attempt.authentication().signAsync(plain)
            : CompletableFuture.completedFuture(plain),
        signed -> Optional.of(attempt.afterRedirect(plain, proxy.put(signed), trusted)));
  }

  private Request asWritten(Request request) {
    Request plain = WireForm.of(request);
    return plain.withUri(written.apply(plain.uri()));
  }

  /**
   * Returns {@code connect} with the proof for a proxy, where one goes ahead of any challenge. This
   * is for libraries that ask for tunnels apart from the requests that go through them; {@link
   * Builder#proxied} then names what goes to a proxy without one.
   *
   * @param connect a request of the method CONNECT for the https URL that is to be reached
   */
  public Request tunnel(Request connect) throws IOException {
    return proxy.proven(connect);
  }

  /**
   * Returns the request for a tunnel that follows {@code refusal}, or empty if that is the last
   * word.
   *
   * @param connect what was refused, with the Proxy-Authorization that it had
   * @param refusal the proxy's, of the status 407
   * @param answers how many challenges of the proxy were answered before
   * @throws IOException if the challenge cannot be read
   */
  public Optional<Request> nextTunnel(Request connect, ResponseHead refusal, int answers)
      throws IOException {
    return proxy.answered(connect, refusal, answers);
  }

  /** Returns how long an answer to a challenge may wait for a person, if it may. */
  public Optional<Duration> patience() {
    return authentication.patience();
  }

  /** Returns whether exchanges must take turns on one connection. */
  public boolean ownsConnection() {
    return authentication.ownsConnection();
  }

  private boolean hasCredentials() {
    return !authentication.signers().isEmpty()
        || !authentication.responders().isEmpty()
        || certified;
  }

  private void requireTrusted(Origin origin) {
    if (!origins.contains(origin)) {
      throw new IllegalArgumentException(
          "Expected a request to "
              + origins.stream().map(Origin::toString).sorted().collect(Collectors.joining(" or "))
              + ", where the credentials belong, but it goes to "
              + origin
              + "; allow that origin if it may have them");
    }
    if (!insecure && !origin.isConfidential()) {
      throw new IllegalArgumentException(
          "Expected https but the request goes to "
              + origin
              + ", where anybody on the way could read the credentials; use https or a loopback"
              + " address, or allow insecure origins");
    }
  }

  /** Collects what a flow needs. */
  public static final class Builder {
    private Authentication authentication = Authentication.NONE;
    private Authentication proxyAuthentication = Authentication.NONE;
    private Predicate<URI> proxied = uri -> false;
    private UnaryOperator<URI> written = uri -> uri;
    private final Set<Origin> origins = new LinkedHashSet<>();
    private boolean insecure;
    private boolean redirects = true;

    private Builder() {}

    /** Sets what proves who sends. */
    public Builder authentication(Authentication authentication) {
      this.authentication = Objects.requireNonNull(authentication, "authentication");
      return this;
    }

    /** Returns what proves who sends. */
    public Authentication authentication() {
      return authentication;
    }

    /** Returns what proves to a proxy who sends. */
    public Authentication proxyAuthentication() {
      return proxyAuthentication;
    }

    /**
     * Sets what proves to a proxy who sends, by basic or digest, in Proxy-Authorization (RFC 9110
     * §11.7.1).
     *
     * @throws IllegalArgumentException if it must hold on to one connection, as NTLM does
     */
    public Builder proxyAuthentication(Authentication authentication) {
      this.proxyAuthentication = ProxyProof.checked(authentication);
      return this;
    }

    /** Sets which requests go through a proxy, none if not set. */
    public Builder proxied(Predicate<URI> proxied) {
      this.proxied = Objects.requireNonNull(proxied, "proxied");
      return this;
    }

    /**
     * Sets how the library writes a URL on the wire, as it is if not set: what is signed is what is
     * sent. A redirect is not followed where this throws an IllegalArgumentException.
     */
    public Builder written(UnaryOperator<URI> written) {
      this.written = Objects.requireNonNull(written, "written");
      return this;
    }

    /** Lets the credentials go to the origin of {@code url}, whatever its path. */
    public Builder allow(URI url) {
      origins.add(Origin.of(url));
      return this;
    }

    /** Lets the credentials go over plain http to allowed origins that are not this machine. */
    public Builder allowInsecure() {
      this.insecure = true;
      return this;
    }

    /** Lets a redirect be the last response, as it came, instead of following it. */
    public Builder withoutRedirects() {
      this.redirects = false;
      return this;
    }

    /**
     * Returns the flow.
     *
     * @throws IllegalStateException if there are credentials and no origin is allowed
     */
    public AuthFlow build() {
      if (!authentication.equals(Authentication.NONE) && origins.isEmpty()) {
        throw new IllegalStateException(
            "Expected at least one allowed origin, since the credentials belong somewhere");
      }
      return new AuthFlow(
          authentication,
          authentication.tls().isPresent(),
          origins,
          insecure,
          redirects,
          written,
          new ProxyProof(proxyAuthentication, proxied));
    }
  }
}

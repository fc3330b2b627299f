package io.github.authdex.auth;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a sender is told. It uses HTTP/1.1, and trusts {@link TestTls} unless there is a client
 * certificate.
 *
 * @param authentication proves who sends
 * @param proxyAuthentication proves it to a proxy
 * @param allowed where credentials may go
 * @param insecure whether they may go over plain http
 * @param redirects whether redirects are followed
 * @param proxy through which all goes
 */
public record Setup(
    Authentication authentication,
    Authentication proxyAuthentication,
    List<URI> allowed,
    boolean insecure,
    boolean redirects,
    Optional<InetSocketAddress> proxy) {
  /** Returns the setup of {@code authentication} for the origins of {@code allowed}. */
  public static Setup of(Authentication authentication, URI... allowed) {
    return new Setup(
        authentication, Authentication.NONE, List.of(allowed), false, true, Optional.empty());
  }

  /** Lets the credentials of this go to more origins. */
  public Setup allow(URI... more) {
    List<URI> all = Stream.concat(allowed.stream(), Arrays.stream(more)).toList();
    return new Setup(authentication, proxyAuthentication, all, insecure, redirects, proxy);
  }

  /** Lets all go through {@code proxy}, in the open. */
  public Setup behind(InetSocketAddress proxy, Authentication proof) {
    return new Setup(authentication, proof, allowed, true, redirects, Optional.of(proxy));
  }

  /** Lets a redirect be the answer. */
  public Setup withoutRedirects() {
    return new Setup(authentication, proxyAuthentication, allowed, insecure, false, proxy);
  }

  /** Shows nothing of the credentials. */
  @Override
  public String toString() {
    return "credentials for " + allowed;
  }
}

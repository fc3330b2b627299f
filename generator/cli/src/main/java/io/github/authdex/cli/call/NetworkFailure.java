package io.github.authdex.cli.call;

import io.github.authdex.auth.exchange.EndpointException;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/**
 * A server that cannot be reached, or that breaks off; the message says which, why and the mend.
 */
public final class NetworkFailure extends IOException {
  private static final long serialVersionUID = 1L;

  private NetworkFailure(String message, IOException cause) {
    super(message, cause);
  }

  /**
   * Returns {@code e} in plain words if the network is to blame, and as it is if not.
   *
   * @param role what the server is to the call; empty for the API itself
   * @param url where the request went; no more than host and port are shown
   */
  public static IOException told(String role, URI url, IOException e) {
    if (e instanceof NetworkFailure) {
      return e;
    }
    String server = (role.isEmpty() ? "" : role + " at ") + hostAndPort(url);
    return NetworkCause.of(e, url).<IOException>map(cause -> unreached(server, cause, e)).orElse(e);
  }

  /** Returns the same of an endpoint that was asked on the way. */
  public static IOException told(EndpointException e) {
    return told("the endpoint for tokens and sessions", e.endpoint(), e);
  }

  private static NetworkFailure unreached(String server, NetworkCause cause, IOException e) {
    return new NetworkFailure(
        "Cannot reach " + server + ": " + cause.words() + "; " + cause.mend(), e);
  }

  /**
   * Returns {@code e} in plain words: an answer that broke off, or the rules, after its head.
   *
   * @param begun whether some of the content was read
   */
  public static IOException brokenOff(URI url, IOException e, boolean begun) {
    Optional<NetworkCause> rule = NetworkCause.ofRules(e);
    if (rule.isPresent() && !begun) {
      return unreached(hostAndPort(url), rule.get(), e);
    }
    return new NetworkFailure(
        "The answer of "
            + hostAndPort(url)
            + " broke off before its end"
            + rule.map(cause -> ": " + cause.words()).orElse("")
            + "; what came of it is not whole; "
            + rule.map(NetworkCause::mend).orElse("send the request again"),
        e);
  }

  /** Returns what says that an answer was not whole when the time for it was over. */
  public static IOException late(URI url) {
    return new NetworkFailure(
        "The answer of "
            + hostAndPort(url)
            + " was not whole in time; give it more with --max-time SECONDS",
        new IOException("late"));
  }

  private static String hostAndPort(URI url) {
    return Optional.ofNullable(url.getHost())
        .map(host -> url.getPort() < 0 ? host : host + ":" + url.getPort())
        .orElse("the server");
  }
}

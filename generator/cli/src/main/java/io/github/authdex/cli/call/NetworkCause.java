package io.github.authdex.cli.call;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * Why a server was not reached, in words of people. Java tells much of it by the type of an
 * exception alone, without a message, and by its cause.
 *
 * @param words what happened
 * @param mend what to do about it
 */
record NetworkCause(String words, String mend) {
  private static final String CHECK_NETWORK =
      "check the name and the network, or try it offline with --lab";

  private static final NetworkCause UNKNOWN_HOST =
      new NetworkCause("no such host, or this machine is offline", CHECK_NETWORK);

  private static final NetworkCause NO_ROUTE =
      new NetworkCause("no way leads there, or this machine is offline", CHECK_NETWORK);

  private static final NetworkCause REFUSED =
      new NetworkCause(
          "it refused the connection", "check that a server runs there and that the port is right");

  private static final NetworkCause NO_CONNECTION_IN_TIME =
      new NetworkCause("it did not answer the connection in time", CHECK_NETWORK);

  private static final NetworkCause NO_ANSWER_IN_TIME =
      new NetworkCause(
          "it took the request and did not answer in time",
          "send it again, or give it more time with --max-time SECONDS");

  private static final NetworkCause CLOSED =
      new NetworkCause(
          "it closed the connection without an answer",
          "send the request again; if it stays so, the server or a proxy before it is at fault");

  private static final NetworkCause NOT_HTTP =
      new NetworkCause("what answers there does not speak HTTP", "check the port");

  /** Returns what {@code e} says of the network; empty if it says nothing of it. */
  static Optional<NetworkCause> of(IOException e, URI url) {
    List<Throwable> chain = chain(e);
    for (Throwable link : chain) {
      if (link instanceof SSLException tls) {
        return Optional.of(TlsCause.of(tls, url));
      }
    }
    return has(chain, UnresolvedAddressException.class) || has(chain, UnknownHostException.class)
        ? Optional.of(UNKNOWN_HOST)
        : inTime(chain).or(() -> connection(chain));
  }

  private static Optional<NetworkCause> inTime(List<Throwable> chain) {
    if (has(chain, HttpConnectTimeoutException.class)) {
      return Optional.of(NO_CONNECTION_IN_TIME);
    }
    return has(chain, HttpTimeoutException.class)
        ? Optional.of(NO_ANSWER_IN_TIME)
        : Optional.empty();
  }

  private static Optional<NetworkCause> connection(List<Throwable> chain) {
    if (has(chain, NoRouteToHostException.class) || says(chain, "unreachable")) {
      return Optional.of(NO_ROUTE);
    }
    if (has(chain, ConnectException.class)) {
      return Optional.of(REFUSED);
    }
    Optional<NetworkCause> broken = rules(chain);
    if (broken.isPresent()) {
      return broken;
    }
    return has(chain, EOFException.class) || has(chain, SocketException.class)
        ? Optional.of(CLOSED)
        : Optional.empty();
  }

  /** Returns which rule of HTTP {@code e} says was broken; empty if it says nothing of that. */
  static Optional<NetworkCause> ofRules(IOException e) {
    return rules(chain(e));
  }

  private static Optional<NetworkCause> rules(List<Throwable> chain) {
    return chain.stream()
        .filter(ProtocolException.class::isInstance)
        .findFirst()
        .map(link -> String.valueOf(link.getMessage()))
        .map(
            message ->
                message.endsWith("Invalid status line")
                    ? NOT_HTTP
                    : new NetworkCause(
                        "its answer breaks the rules of HTTP ("
                            + message.substring(message.lastIndexOf(": ") + 1).strip()
                            + ")",
                        "the server or a proxy before it is at fault"));
  }

  private static boolean has(List<Throwable> chain, Class<? extends Throwable> type) {
    return chain.stream().anyMatch(type::isInstance);
  }

  private static boolean says(List<Throwable> chain, String word) {
    return chain.stream()
        .filter(SocketException.class::isInstance)
        .map(link -> String.valueOf(link.getMessage()).toLowerCase(Locale.ROOT))
        .anyMatch(message -> message.contains(word));
  }

  private static List<Throwable> chain(Throwable e) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable link = e; link != null && !chain.contains(link); link = link.getCause()) {
      chain.add(link);
    }
    return chain;
  }
}

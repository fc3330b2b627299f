package io.github.authdex.auth.sending;

import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.ChallengeResponder;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Header;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Proves to a proxy who sends (RFC 9110 §11.7). The fields have other names than those for servers
 * and mean the same, so what proves it to servers does here as well. To reach a server over TLS the
 * proxy is asked for a tunnel, and the field goes along to that request alone.
 *
 * @param authentication writes Authorization and answers WWW-Authenticate
 * @param proxied whether a request for a URL goes through a proxy
 */
record ProxyProof(Authentication authentication, Predicate<URI> proxied) {
  private static final String FIELD = "Proxy-Authorization";

  /** Returns {@code authentication} if proxies can be shown it. */
  static Authentication checked(Authentication authentication) {
    if (authentication.ownsConnection()) {
      throw new IllegalArgumentException(
          "Expected a proof that holds on every connection, such as basic or digest, since the JDK"
              + " opens another one after a proxy's challenge; NTLM needs a proxy of this machine"
              + " in between");
    }
    return authentication;
  }

  /** Returns {@code request} with a proof ahead of any challenge, if it goes to a proxy. */
  Request put(Request request) throws IOException {
    boolean needed =
        !authentication.signers().isEmpty()
            && request.headers().first(FIELD).isEmpty()
            && proxied.test(request.uri());
    return needed ? proven(request) : request;
  }

  /** Returns {@code request}, which goes to a proxy, with a proof ahead of any challenge. */
  Request proven(Request request) throws IOException {
    return authentication.signers().isEmpty()
        ? request
        : with(request, authentication.sign(asSeen(request)));
  }

  /** Returns {@code request} without what {@link #put} puts into it. */
  Request remove(Request request) {
    return request.headers().first(FIELD).isEmpty()
        ? request
        : request.withHeaders(request.headers().without(FIELD));
  }

  /**
   * Returns the request that answers the challenge of a proxy, or empty if there is no proxy, no
   * answer, or the content has been sent and cannot be sent again.
   *
   * @param answers how many challenges were answered before
   */
  Optional<Request> answer(Request sent, ResponseHead response, int answers) throws IOException {
    return proxied.test(sent.uri()) && (isTunneled(sent) || sent.body().replayable())
        ? answered(sent, response, answers)
        : Optional.empty();
  }

  /** Returns what {@link #answer} returns, of a request that a proxy has refused. */
  Optional<Request> answered(Request sent, ResponseHead response, int answers) throws IOException {
    for (ChallengeResponder responder : authentication.responders()) {
      ResponseHead challenge = asFromServer(response);
      Optional<Request> answer =
          answers < responder.mostAnswers()
              ? responder.respond(asSeen(sent), challenge)
              : Optional.empty();
      if (answer.isPresent()) {
        return Optional.of(with(sent, answer.get()));
      }
      responder.learn(asSeen(sent), challenge); // So that it is not sent ahead again and again.
    }
    return Optional.empty();
  }

  private static Request with(Request request, Request proven) {
    return proven
        .headers()
        .first("Authorization")
        .map(proof -> request.withHeader(FIELD, proof))
        .orElse(request);
  }

  /** Returns {@code request} as the proxy sees it, with what is meant for it alone. */
  private static Request asSeen(Request request) {
    Headers proof =
        request
            .headers()
            .first(FIELD)
            .map(value -> Headers.EMPTY.with("Authorization", value))
            .orElse(Headers.EMPTY);
    return isTunneled(request)
        ? new Request("CONNECT", request.uri(), proof, Body.EMPTY)
        : request.withHeaders(proof);
  }

  private static ResponseHead asFromServer(ResponseHead response) {
    List<Header> challenges =
        response.headers().all("Proxy-Authenticate").stream()
            .map(challenge -> new Header("WWW-Authenticate", challenge))
            .toList();
    return new ResponseHead(response.uri(), 401, Headers.of(challenges));
  }

  private static boolean isTunneled(Request request) {
    return request.uri().getScheme().equalsIgnoreCase("https");
  }

  /** Shows nothing of the credentials. */
  @Override
  public String toString() {
    return "proof to proxies";
  }
}

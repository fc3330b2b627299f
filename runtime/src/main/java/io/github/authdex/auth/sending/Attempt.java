package io.github.authdex.auth.sending;

import io.github.authdex.auth.message.Request;

/**
 * One request of an exchange: what the caller asked for, and what went on the wire.
 *
 * @param plain without credentials
 * @param sent with them, where they are trusted to go
 * @param trusted whether the credentials may go to the request's origin
 * @param redirects how many have been followed
 * @param renewed whether what signers learnt from servers was renewed after a 401
 * @param answers how many challenges of servers were answered
 * @param proxyAnswers how many of proxies
 */
public record Attempt(
    Request plain,
    Request sent,
    boolean trusted,
    int redirects,
    boolean renewed,
    int answers,
    int proxyAnswers) {
  /** Returns the first attempt at {@code plain}, to where credentials may go. */
  static Attempt first(Request plain, Request sent) {
    return new Attempt(plain, sent, true, 0, false, 0, 0);
  }

  Attempt afterRenewal(Request signed) {
    return new Attempt(plain, signed, trusted, redirects, true, answers, proxyAnswers);
  }

  Attempt afterAnswer(Request answer) {
    return new Attempt(plain, answer, trusted, redirects, renewed, answers + 1, proxyAnswers);
  }

  Attempt afterProxyAnswer(Request answer) {
    return new Attempt(plain, answer, trusted, redirects, renewed, answers, proxyAnswers + 1);
  }

  /** Returns the attempt at {@code target}, to which a server pointed. */
  Attempt afterRedirect(Request target, Request sent, boolean trusted) {
    return new Attempt(target, sent, trusted, redirects + 1, renewed, 0, 0);
  }

  /** Shows nothing of what was sent. */
  @Override
  public String toString() {
    return plain.toString();
  }
}

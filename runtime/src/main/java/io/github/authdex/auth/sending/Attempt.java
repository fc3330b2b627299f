package io.github.authdex.auth.sending;

import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.message.Request;

/** One request of an exchange: what the caller asked for, and what goes on the wire. */
public final class Attempt {
  private final Authentication authentication;
  private final Request plain;
  private final Request sent;
  private final boolean trusted;
  private final int redirects;
  private final boolean renewed;
  private final int answers;
  private final int proxyAnswers;

  private Attempt(
      Authentication authentication,
      Request plain,
      Request sent,
      boolean trusted,
      int redirects,
      boolean renewed,
      int answers,
      int proxyAnswers) {
    this.authentication = authentication;
    this.plain = plain;
    this.sent = sent;
    this.trusted = trusted;
    this.redirects = redirects;
    this.renewed = renewed;
    this.answers = answers;
    this.proxyAnswers = proxyAnswers;
  }

  /**
   * Returns the first attempt at {@code plain}, to where credentials may go.
   *
   * @param authentication signs the requests of this exchange
   */
  static Attempt first(Authentication authentication, Request plain, Request sent) {
    return new Attempt(authentication, plain, sent, true, 0, false, 0, 0);
  }

  Attempt afterRenewal(Request signed) {
    return new Attempt(
        authentication, plain, signed, trusted, redirects, true, answers, proxyAnswers);
  }

  Attempt afterAnswer(Request answer) {
    return new Attempt(
        authentication, plain, answer, trusted, redirects, renewed, answers + 1, proxyAnswers);
  }

  Attempt afterProxyAnswer(Request answer) {
    return new Attempt(
        authentication, plain, answer, trusted, redirects, renewed, answers, proxyAnswers + 1);
  }

  /** Returns the attempt at {@code target}, to which a server pointed. */
  Attempt afterRedirect(Request target, Request sent, boolean trusted) {
    return new Attempt(authentication, target, sent, trusted, redirects + 1, renewed, 0, 0);
  }

  /** Returns what proves who sends, in this exchange. */
  Authentication authentication() {
    return authentication;
  }

  /** Returns the request without credentials: what a caller may be shown. */
  public Request plain() {
    return plain;
  }

  /** Returns the request as it goes on the wire, with credentials where they are trusted to go. */
  public Request sent() {
    return sent;
  }

  /** Returns whether the credentials may go to the request's origin. */
  boolean trusted() {
    return trusted;
  }

  /** Returns how many redirects have been followed. */
  int redirects() {
    return redirects;
  }

  /** Returns whether what signers learnt from servers was renewed after a 401. */
  boolean renewed() {
    return renewed;
  }

  /** Returns how many challenges of servers were answered. */
  int answers() {
    return answers;
  }

  /** Returns how many challenges of proxies were answered. */
  int proxyAnswers() {
    return proxyAnswers;
  }

  /** Shows nothing of what was sent. */
  @Override
  public String toString() {
    return plain.toString();
  }
}

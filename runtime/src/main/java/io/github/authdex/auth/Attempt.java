package io.github.authdex.auth;

/**
 * One request of an exchange: what the caller asked for, and what went on the wire.
 *
 * @param plain without credentials
 * @param sent with them, where they are trusted to go
 * @param trusted whether the credentials may go to the request's origin
 * @param redirects how many have been followed
 * @param renewed whether what signers learnt from servers was renewed after a 401
 * @param answers how many challenges were answered
 */
record Attempt(
    Request plain, Request sent, boolean trusted, int redirects, boolean renewed, int answers) {
  Attempt afterRenewal(Request signed) {
    return new Attempt(plain, signed, trusted, redirects, true, answers);
  }

  Attempt afterAnswer(Request answer) {
    return new Attempt(plain, answer, trusted, redirects, renewed, answers + 1);
  }

  /** Shows nothing of what was sent. */
  @Override
  public String toString() {
    return plain.toString();
  }
}

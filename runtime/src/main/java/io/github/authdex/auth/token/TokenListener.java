package io.github.authdex.auth.token;

import java.net.URI;

/**
 * Hears what becomes of tokens, for a log or a measure. It is called on the thread that got the
 * token or failed to, once for all that wait for it, so it does not wait itself; what it throws is
 * thrown to them. Programs may implement it; later versions add methods with a default body alone.
 */
@FunctionalInterface
public interface TokenListener {
  /** Listens to nothing. */
  TokenListener NONE = event -> {};

  /** Hears of {@code event}. */
  void heard(TokenEvent event);

  /**
   * Hears that a server calls the token that it gave by a word that is neither a standard's, such
   * as Bearer or DPoP, nor the API's own (RFC 6749 §7.1). The token is used as the API is known to
   * take it all the same, since servers have such words for what is sent as a bearer's.
   *
   * @param endpoint the token endpoint
   * @param type the word, in lower case, as it may be shown
   */
  default void unknownType(URI endpoint, String type) {}
}

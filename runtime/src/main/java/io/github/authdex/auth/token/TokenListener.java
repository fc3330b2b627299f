package io.github.authdex.auth.token;

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
}

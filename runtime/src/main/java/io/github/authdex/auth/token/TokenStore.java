package io.github.authdex.auth.token;

import java.io.IOException;
import java.util.Optional;

/**
 * Keeps tokens between requests. Threads may share it.
 *
 * <p>Within a program one request at a time asks for the successor of a token, however many clients
 * and threads share the store object, and what comes back is put here before it is used. What
 * {@code put} throws is not passed on: the token is held in memory, used, and put again at each use
 * until the store takes it; a store that wants its trouble known tells it itself. A refresh token
 * that a server replaced is lost only if the program ends while it is held so, if the server's
 * answer does not arrive, or if the store forgets it.
 *
 * <p>Several programs on one store are not kept apart: where two use one refresh token at the same
 * time, a server that lets each work once refuses the second. That one then takes what the first
 * has put, if it is there within two seconds, and fails otherwise; and a server that ends the whole
 * grant at the second use (RFC 9700 §4.14.2) ends it for both. Give each program a grant of its
 * own, or let one of them renew.
 */
public interface TokenStore {
  /** Returns what is kept under {@code key}. */
  Optional<StoredToken> find(TokenKey key) throws IOException;

  /** Keeps {@code token} under {@code key}, instead of what was there. */
  void put(TokenKey key, StoredToken token) throws IOException;

  /** Forgets what is kept under {@code key}, if it still is {@code token}. */
  void remove(TokenKey key, StoredToken token) throws IOException;
}

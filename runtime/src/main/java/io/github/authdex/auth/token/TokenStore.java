package io.github.authdex.auth.token;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Keeps tokens between requests, for one program or for many on many machines that share it.
 * Programs may implement it, over a disk or a database; later versions add methods with a default
 * body alone. It need not know what tokens are: it keeps one {@link StoredToken} under the id of
 * each {@link TokenKey}, and leases.
 *
 * <p><b>How it is used.</b> Who needs the next token of a chain takes the chain's lease, looks
 * whether another has got that token meanwhile, asks the server, puts the new refresh token and
 * then the access token, and releases the lease; who cannot have the lease looks again, several
 * times a second, until there is a token or the lease ends. So each refresh token is sent once.
 * What a server in trouble answers (HTTP 429 and the like) is kept beside the tokens for as long as
 * nobody is to ask it again; trouble of the network is not, since it may be one machine's.
 *
 * <p><b>What an implementation promises</b>, each method for itself and at once for all who share
 * it:
 *
 * <ul>
 *   <li>One lease of a chain runs at a time. It ends when it is released, or by itself when its
 *       time is over: its holder may have been killed. The store's own clock counts that time,
 *       never that of who asks.
 *   <li>The fence of a lease is greater than that of each earlier lease of its chain, also after
 *       that one was released or forgotten, and after the store was stopped and started. A lease
 *       that has been over for long, such as a day, may be forgotten; fences that begin with a
 *       clock go on rising then.
 *   <li>A write takes place if its lease is the newest of its chain, whether it runs still or not,
 *       and if what is kept is what the writer expects. Otherwise nothing changes. So who was too
 *       slow cannot undo what the next one wrote, and who was slow but alone loses nothing.
 *   <li>A write that has returned is seen by all, and stays.
 *   <li>Methods do not wait for other holders. They may wait for a disk or a network, a few seconds
 *       at the most. They throw {@link IOException} if they could not do their work or do not know
 *       whether it was done; asking for the same again does no harm.
 * </ul>
 *
 * <p><b>When it fails.</b> What {@code replace} throws is not passed on: the token is held in
 * memory, used, and put again at each use until the store takes it. Its lease is extended
 * meanwhile. A refresh token that a server replaced is lost only if the program ends while it is
 * held so, if the server's answer does not arrive, if the store forgets it, or if this program
 * cannot reach the store for longer than a lease and another, which can, sends the one before.
 * While {@code find} fails no token is asked for.
 *
 * <p>Threads share a store, and methods are called on threads that may wait, except for {@code
 * find}, which each request calls: a store that is slow to read keeps the newest values at hand.
 * While a token is held, the request that offers it again waits for {@code replace} too.
 */
public interface TokenStore {
  /** Returns what is kept under {@code key}. */
  Optional<StoredToken> find(TokenKey key) throws IOException;

  /**
   * Keeps {@code next} under {@code key} instead of {@code expected}.
   *
   * @param lease a lease of the key's chain
   * @param expected what is kept now, as far as the caller knows; empty if nothing
   * @param next empty to keep nothing
   * @return whether it did: false if a newer lease has been taken or something else is kept
   */
  boolean replace(
      Lease lease, TokenKey key, Optional<StoredToken> expected, Optional<StoredToken> next)
      throws IOException;

  /**
   * Takes the lease of {@code chain}, at once or not at all.
   *
   * @param life after which it ends by itself, counted from now
   * @return the lease, or empty if another runs
   */
  Optional<Lease> lease(ChainKey chain, Duration life) throws IOException;

  /**
   * Lets {@code lease} run for {@code life} from now.
   *
   * @return whether it does: false if it was released or a newer one has been taken
   */
  boolean extend(Lease lease, Duration life) throws IOException;

  /** Ends {@code lease}, if it runs. */
  void release(Lease lease) throws IOException;

  /**
   * Returns whether others than this program may see the ids of keys. For these an id is made so
   * that no password can be guessed from it, which takes some hundredths of a second each, and is
   * the same in all programs; in a store of one program alone it is quick.
   */
  default boolean isShared() {
    return true;
  }
}

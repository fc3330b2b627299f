package io.github.authdex.auth.internal.token;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.token.RecentFailures.Setback;
import io.github.authdex.auth.token.AccessKey;
import io.github.authdex.auth.token.ChainKey;
import io.github.authdex.auth.token.Lease;
import io.github.authdex.auth.token.Retryable;
import io.github.authdex.auth.token.StoredToken;
import io.github.authdex.auth.token.TokenStore;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a server in trouble answered to one of the programs that share a store, kept in the store
 * beside the chain's tokens, so that the others let the server be for as long. The network's
 * trouble is not told to others: it may be that of one machine, whose tries would keep all from
 * asking.
 */
final class SharedSetback {
  private static final String COUNT = "count";
  private static final String STATUS = "status";
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

  /** Later ones are those of a clock that is wrong. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final TokenStore store;
  private final ChainKey chain;

  SharedSetback(TokenStore store, ChainKey chain) {
    this.store = store;
    this.chain = chain;
  }

  /**
   * Returns how often the server was in trouble, one time after the other, as others noted it.
   *
   * @throws AnswerToAnother if it is too early to ask again
   */
  int check(Instant now) throws IOException {
    Optional<StoredToken> kept = kept();
    if (kept.isEmpty()) {
      return 0;
    }
    StoredToken note = kept.get();
    Instant until = note.expires().orElse(Instant.MIN);
    if (!now.isBefore(note.obtained())
        && now.isBefore(until)
        && until.isBefore(now.plus(LONGEST))) {
      throw new AnswerToAnother(
          note.secret().reveal(),
          note.obtained(),
          number(note, STATUS),
          Duration.between(now, until));
    }
    return number(note, COUNT);
  }

  /**
   * Notes {@code setback} if others are to know it; a store that does not take it does not matter.
   */
  void note(Lease lease, Setback setback) {
    if (store.isShared()
        && setback.failure() instanceof Retryable answer
        && answer.retryable()
        && answer.status() > 0) {
      replace(
          lease,
          Optional.of(
              new StoredToken(
                  Secret.of(setback.failure().getMessage()),
                  setback.from(),
                  Optional.of(setback.until()),
                  Map.of(
                      COUNT, Integer.toString(Math.min(setback.count(), 100)),
                      STATUS, Integer.toString(answer.status())))));
    }
  }

  /** Forgets what was noted, since the server answers again. */
  void clear(Lease lease) {
    replace(lease, Optional.empty());
  }

  private void replace(Lease lease, Optional<StoredToken> next) {
    try {
      Optional<StoredToken> kept = kept();
      if (!kept.equals(next)) {
        store.replace(lease, key(), kept, next);
      }
    } catch (IOException | RuntimeException e) {
      // Then the others ask for themselves.
    }
  }

  private Optional<StoredToken> kept() throws IOException {
    return store.isShared() ? store.find(key()) : Optional.empty();
  }

  private AccessKey key() {
    return chain.access(List.of("setback"));
  }

  private static int number(StoredToken note, String name) {
    String text = note.fields().getOrDefault(name, "0");
    return NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
  }

  /** What the server answered, told to who did not ask. */
  private static final class AnswerToAnother extends IOException implements Retryable {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final Duration wait;

    AnswerToAnother(String message, Instant when, int status, Duration wait) {
      super(message + " (so it answered another program at " + when + ")");
      this.status = status;
      this.wait = wait;
    }

    @Override
    public int status() {
      return status;
    }

    @Override
    public Optional<Duration> retryAfter() {
      return Optional.of(wait);
    }

    @Override
    public boolean retryable() {
      return true;
    }
  }
}

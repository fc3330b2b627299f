package io.github.authdex.cli.login;

import io.github.authdex.auth.token.ChainKey;
import io.github.authdex.auth.token.Lease;
import io.github.authdex.auth.token.StoredToken;
import io.github.authdex.auth.token.TokenStore;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** All logins of a person, in a store that other runs of this program use at the same time. */
public final class KeptLogins {
  private static final ChainKey KEY = ChainKey.of("authdex", "", "logins", List.of());
  private static final Duration LIFE = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long PAUSE_MILLIS = 20;

  private final TokenStore store;
  private final Clock clock;

  /** Makes those in {@code store}. */
  public KeptLogins(TokenStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Returns all, by API and profile. */
  public List<Login> all() throws IOException {
    Optional<StoredToken> kept = store.find(KEY);
    return kept.isEmpty() ? List.of() : LoginText.read(kept.get().secret());
  }

  /** Returns that of {@code api} in {@code profile}. */
  public Optional<Login> find(String api, String profile) throws IOException {
    return all().stream().filter(login -> login.is(api, profile)).findFirst();
  }

  /** Keeps {@code login} in place of the one of the same API and profile. */
  public void keep(Login login) throws IOException {
    change(
        all -> {
          List<Login> next = without(all, login.api(), login.profile());
          next.add(login);
          next.sort(Comparator.comparing(Login::api).thenComparing(Login::profile));
          return next;
        });
  }

  /** Forgets that of {@code api} in {@code profile}. */
  public void forget(String api, String profile) throws IOException {
    change(all -> without(all, api, profile));
  }

  private static List<Login> without(List<Login> all, String api, String profile) {
    List<Login> others = new ArrayList<>(all);
    others.removeIf(login -> login.is(api, profile));
    return others;
  }

  private void change(UnaryOperator<List<Login>> change) throws IOException {
    Lease lease = lease();
    try {
      Optional<StoredToken> kept = store.find(KEY);
      List<Login> all = kept.isEmpty() ? List.of() : LoginText.read(kept.get().secret());
      StoredToken next =
          new StoredToken(LoginText.write(change.apply(all)), clock.instant(), Optional.empty());
      if (!store.replace(lease, KEY, kept, Optional.of(next))) {
        throw new IOException("Expected to write alone but another authdex wrote too; try again");
      }
    } finally {
      store.release(lease);
    }
  }

  private Lease lease() throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      Optional<Lease> lease = store.lease(KEY, LIFE);
      if (lease.isPresent()) {
        return lease.get();
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("Interrupted while another authdex writes", e);
      }
    }
    throw new IOException("Expected another authdex to have written within 30 seconds");
  }
}

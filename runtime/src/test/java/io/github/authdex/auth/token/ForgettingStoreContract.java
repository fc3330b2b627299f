package io.github.authdex.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.credential.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a store promises besides that does not keep the leases of all chains for ever. */
public abstract class ForgettingStoreContract extends TokenStoreContract {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration LONG_AGO = Duration.ofHours(25);
  private static final Duration LATELY = Duration.ofHours(23);
  private static final ChainKey OLD =
      ChainKey.of("https://as.example/token", "app", "refresh_token", List.of("old"));
  private static final ChainKey NEW =
      ChainKey.of("https://as.example/token", "app", "refresh_token", List.of("new"));
  private static final Optional<StoredToken> TOKEN =
      Optional.of(new StoredToken(Secret.of("token"), Instant.EPOCH, Optional.empty()));

  /** Makes what is kept of the lease of {@code chain} as old as if {@code time} had passed. */
  protected abstract void age(ChainKey chain, Duration time) throws Exception;

  /** Returns whether the lease of {@code chain} is kept, running or over. */
  protected abstract boolean keepsLease(ChainKey chain) throws Exception;

  private Lease released(ChainKey chain) throws Exception {
    TokenStore store = open();
    Lease lease = store.lease(chain, LONG).orElseThrow();
    assertThat(store.replace(lease, chain, Optional.empty(), TOKEN)).isTrue();
    store.release(lease);
    return lease;
  }

  @Test
  void leaseThatIsLongOverIsForgottenAndFencesGoOnRising() throws Exception {
    Lease old = released(OLD);
    assertThat(keepsLease(OLD)).isTrue();
    age(OLD, LONG_AGO);
    Thread.sleep(5); // The clock that fences begin with has gone on.
    assertThat(open().lease(NEW, LONG)).isPresent();

    assertThat(keepsLease(OLD)).isFalse();
    assertThat(open().find(OLD)).as("tokens stay").isEqualTo(TOKEN);
    Lease next = open().lease(OLD, LONG).orElseThrow();
    assertThat(next.fence()).isGreaterThan(old.fence());
  }

  @Test
  void whoHeldAForgottenLeaseCanDoNothingWithIt() throws Exception {
    Lease old = released(OLD);
    age(OLD, LONG_AGO);
    Thread.sleep(5);
    TokenStore store = open();
    store.lease(NEW, LONG);
    assertThat(store.replace(old, OLD, TOKEN, Optional.empty())).isFalse();
    assertThat(store.extend(old, LONG)).isFalse();

    Lease next = store.lease(OLD, LONG).orElseThrow();
    assertThat(store.replace(old, OLD, TOKEN, Optional.empty())).isFalse();
    assertThat(store.extend(old, LONG)).isFalse();
    store.release(old);
    assertThat(open().lease(OLD, LONG)).as("the next one runs").isEmpty();
    assertThat(store.replace(next, OLD, TOKEN, Optional.empty())).isTrue();
  }

  /** A program may have been stopped for a night, and may write still. */
  @Test
  void leaseThatWasOverLatelyIsKept() throws Exception {
    released(OLD);
    age(OLD, LATELY);
    open().lease(NEW, LONG);

    assertThat(keepsLease(OLD)).isTrue();
  }

  @Test
  void leaseThatRunsIsKept() throws Exception {
    Lease lease = open().lease(OLD, LONG_AGO.plus(LONG)).orElseThrow();
    age(OLD, LONG_AGO);
    open().lease(NEW, LONG);

    assertThat(keepsLease(OLD)).isTrue();
    assertThat(open().lease(OLD, LONG)).isEmpty();
    assertThat(lease.chain()).isEqualTo(OLD);
  }
}

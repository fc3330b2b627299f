package io.github.authdex.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.credential.Secret;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What {@link TokenStore} promises. Each store is run through it, also those of users. */
public abstract class TokenStoreContract {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration SHORT = Duration.ofMillis(200);
  private static final ChainKey CHAIN =
      ChainKey.of("https://as.example/token", "app", "refresh_token", List.of("fingerprint=1"));
  private static final ChainKey OTHER =
      ChainKey.of("https://as.example/token", "app", "refresh_token", List.of("fingerprint=2"));
  private static final AccessKey ACCESS = CHAIN.access(List.of());
  private static final Optional<StoredToken> NOTHING = Optional.empty();
  private static final Optional<StoredToken> FIRST = token("first");
  private static final Optional<StoredToken> SECOND = token("second");
  private static final Optional<StoredToken> THIRD = token("third");

  /** Returns a store object over the place of this test, which is empty at first. */
  protected abstract TokenStore open() throws IOException;

  private static Optional<StoredToken> token(String secret) {
    Instant obtained = Instant.parse("2026-11-24T12:00:00.123456789Z");
    return Optional.of(
        new StoredToken(
            Secret.of(secret), obtained, Optional.of(obtained.plus(Duration.ofHours(1)))));
  }

  private static Lease taken(TokenStore store, ChainKey chain, Duration life) throws IOException {
    return store.lease(chain, life).orElseThrow();
  }

  @Test
  void emptyStoreFindsNothing() throws IOException {
    assertThat(open().find(CHAIN)).isEmpty();
    assertThat(open().find(ACCESS)).isEmpty();
  }

  @Test
  void whatOneKeepsAllFindWhole() throws IOException {
    TokenStore store = open();
    Lease lease = taken(store, CHAIN, LONG);
    Optional<StoredToken> endless =
        Optional.of(
            new StoredToken(
                Secret.of(" a token/with ümläuts\nand \"lines\" "),
                Instant.EPOCH,
                Optional.empty()));
    assertThat(store.replace(lease, CHAIN, NOTHING, FIRST)).isTrue();
    assertThat(store.replace(lease, ACCESS, NOTHING, endless)).isTrue();
    assertThat(open().find(CHAIN)).isEqualTo(FIRST);
    assertThat(open().find(ACCESS)).isEqualTo(endless);
    assertThat(open().find(OTHER)).isEmpty();
  }

  @Test
  void whatIsNotExpectedStays() throws IOException {
    TokenStore store = open();
    Lease lease = taken(store, CHAIN, LONG);
    assertThat(store.replace(lease, CHAIN, FIRST, SECOND)).isFalse();
    assertThat(open().find(CHAIN)).isEmpty();
    assertThat(store.replace(lease, CHAIN, NOTHING, FIRST)).isTrue();
    assertThat(store.replace(lease, CHAIN, NOTHING, SECOND)).isFalse();
    assertThat(store.replace(lease, CHAIN, THIRD, SECOND)).isFalse();
    assertThat(store.replace(lease, CHAIN, THIRD, NOTHING)).isFalse();
    assertThat(open().find(CHAIN)).isEqualTo(FIRST);
    assertThat(store.replace(lease, CHAIN, FIRST, SECOND)).isTrue();
    assertThat(open().find(CHAIN)).isEqualTo(SECOND);
  }

  @Test
  void nothingInItsPlaceForgets() throws IOException {
    TokenStore store = open();
    Lease lease = taken(store, CHAIN, LONG);
    store.replace(lease, CHAIN, NOTHING, FIRST);
    assertThat(store.replace(lease, CHAIN, FIRST, NOTHING)).isTrue();
    assertThat(open().find(CHAIN)).isEmpty();
  }

  @Test
  void oneLeaseOfAChainRunsAtATime() throws IOException {
    TokenStore mine = open();
    TokenStore theirs = open();
    Lease lease = taken(mine, CHAIN, LONG);
    assertThat(theirs.lease(CHAIN, LONG)).isEmpty();
    assertThat(mine.lease(CHAIN, LONG)).isEmpty();
    assertThat(theirs.lease(OTHER, LONG)).isPresent();
    mine.release(lease);
    assertThat(taken(theirs, CHAIN, LONG).fence()).isGreaterThan(lease.fence());
  }

  @Test
  void whatWasToldBesideATokenIsKeptWithIt() throws Exception {
    StoredToken token =
        new StoredToken(
            Secret.of("a b+c"),
            Instant.parse("2026-11-24T12:00:00Z"),
            Optional.empty(),
            Map.of("/instance_url", "https://a.example/?x=1&y= z", "/ü", ""));
    Lease lease = taken(open(), CHAIN, LONG);
    assertThat(open().replace(lease, CHAIN, Optional.empty(), Optional.of(token))).isTrue();
    assertThat(open().find(CHAIN)).contains(token);
  }

  @Test
  void leaseEndsByItself() throws Exception {
    Lease ended = taken(open(), CHAIN, SHORT);
    Thread.sleep(2 * SHORT.toMillis());
    Lease next = taken(open(), CHAIN, LONG);
    assertThat(next.fence()).isGreaterThan(ended.fence());
  }

  @Test
  void extendedLeaseRunsOn() throws Exception {
    TokenStore store = open();
    Lease lease = taken(store, CHAIN, SHORT);
    assertThat(store.extend(lease, LONG)).isTrue();
    Thread.sleep(2 * SHORT.toMillis());
    assertThat(open().lease(CHAIN, LONG)).isEmpty();
  }

  @Test
  void leaseThatIsOverOrReleasedIsNotExtended() throws Exception {
    TokenStore store = open();
    Lease slow = taken(store, CHAIN, SHORT);
    Thread.sleep(2 * SHORT.toMillis());
    Lease newest = taken(open(), CHAIN, LONG);
    assertThat(store.extend(slow, LONG)).isFalse();
    store.release(newest);
    assertThat(store.extend(newest, LONG)).isFalse();
    assertThat(open().lease(CHAIN, LONG)).isPresent();
  }

  @Test
  void whoHeldALeaseTooLongWritesNothing() throws Exception {
    TokenStore slow = open();
    TokenStore quick = open();
    Lease old = taken(slow, CHAIN, SHORT);
    assertThat(slow.replace(old, CHAIN, NOTHING, FIRST)).isTrue();
    Thread.sleep(2 * SHORT.toMillis());
    Lease newest = taken(quick, CHAIN, LONG);
    assertThat(slow.replace(old, CHAIN, FIRST, SECOND)).isFalse();
    assertThat(slow.replace(old, ACCESS, NOTHING, SECOND)).isFalse();
    assertThat(quick.replace(newest, CHAIN, FIRST, THIRD)).isTrue();
    slow.release(old);
    assertThat(open().lease(CHAIN, LONG)).isEmpty();
    assertThat(open().find(CHAIN)).isEqualTo(THIRD);
    assertThat(open().find(ACCESS)).isEmpty();
  }

  /** It has a token whose predecessor is spent; nobody else has written meanwhile. */
  @Test
  void whoWasSlowButAloneLosesNothing() throws Exception {
    TokenStore store = open();
    Lease over = taken(store, CHAIN, SHORT);
    Thread.sleep(2 * SHORT.toMillis());
    assertThat(store.replace(over, CHAIN, NOTHING, FIRST)).isTrue();
    store.release(over);
    assertThat(store.replace(over, CHAIN, FIRST, SECOND)).isTrue();
    assertThat(open().find(CHAIN)).isEqualTo(SECOND);
  }

  @Test
  void releasingAgainConcernsNobody() throws IOException {
    TokenStore store = open();
    Lease first = taken(store, CHAIN, LONG);
    store.release(first);
    Lease second = taken(open(), CHAIN, LONG);
    store.release(first);
    assertThat(open().lease(CHAIN, LONG)).isEmpty();
    open().release(second);
    assertThat(open().lease(CHAIN, LONG)).isPresent();
  }

  @Test
  void ofManyWhoAskForALeaseAtOnceOneHasIt() throws Exception {
    List<Callable<Optional<Lease>>> askers = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      TokenStore own = open();
      askers.add(() -> own.lease(CHAIN, LONG));
    }
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      int leases = 0;
      for (Future<Optional<Lease>> answer : threads.invokeAll(askers)) {
        leases += answer.get().isPresent() ? 1 : 0;
      }
      assertThat(leases).isEqualTo(1);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void nothingShowsASecret() throws IOException {
    TokenStore store = open();
    store.replace(taken(store, CHAIN, LONG), CHAIN, NOTHING, FIRST);
    assertThat(store.toString() + store.find(CHAIN)).doesNotContain("first");
  }
}

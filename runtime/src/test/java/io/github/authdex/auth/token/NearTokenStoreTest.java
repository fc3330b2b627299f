package io.github.authdex.auth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.credential.Secret;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearTokenStoreTest extends TokenStoreContract {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final ChainKey CHAIN =
      ChainKey.of("https://as.example/token", "app", "refresh_token", List.of());
  private static final AccessKey ACCESS = CHAIN.access(List.of());

  private final TokenStore place = new InMemoryTokenStore();
  private final Far far = new Far(place);
  private final List<IOException> outages = new ArrayList<>();
  private final TokenStore near = new NearTokenStore(far, outages::add);

  /** Counts what it is asked, and can be down. */
  private static final class Far extends ForwardingStore {
    int asked;
    boolean down;
    boolean otherKey;

    Far(TokenStore store) {
      super(store);
    }

    @Override
    public Optional<StoredToken> find(TokenKey key) throws IOException {
      asked++;
      if (otherKey) {
        throw new SealedTokenException("Expected another key");
      }
      if (down) {
        throw new IOException("down");
      }
      return super.find(key);
    }
  }

  @Override
  protected TokenStore open() {
    return new NearTokenStore(place);
  }

  private static Optional<StoredToken> token(String secret) {
    return Optional.of(new StoredToken(Secret.of(secret), Instant.EPOCH, Optional.empty()));
  }

  private void write(TokenKey key, Optional<StoredToken> next) throws IOException {
    Lease lease = place.lease(CHAIN, LONG).orElseThrow();
    assertThat(place.replace(lease, key, place.find(key), next)).isTrue();
    place.release(lease);
  }

  @Test
  void anAccessTokenIsAskedForOnceASecond() throws Exception {
    write(ACCESS, token("first"));
    for (int i = 0; i < 1000; i++) {
      assertThat(near.find(ACCESS)).isEqualTo(token("first"));
    }
    assertThat(far.asked).isLessThan(20);

    write(ACCESS, token("second"));
    Thread.sleep(1100);
    assertThat(near.find(ACCESS)).isEqualTo(token("second"));
  }

  @Test
  void aRefreshTokenAndNothingAreAskedForEachTime() throws Exception {
    assertThat(near.find(ACCESS)).isEmpty();
    write(ACCESS, token("first"));
    assertThat(near.find(ACCESS)).isEqualTo(token("first"));
    write(CHAIN, token("one"));
    assertThat(near.find(CHAIN)).isEqualTo(token("one"));
    write(CHAIN, token("two"));
    assertThat(near.find(CHAIN)).isEqualTo(token("two"));
  }

  @Test
  void whoAsksForALeaseSeesWhatAnotherHasGot() throws Exception {
    write(ACCESS, token("first"));
    near.find(ACCESS);
    write(ACCESS, token("second"));
    assertThat(near.lease(CHAIN, LONG)).isPresent();
    assertThat(near.find(ACCESS)).isEqualTo(token("second"));
  }

  @Test
  void whileTheStoreIsDownWhatIsAtHandIsUsedAndToldOnce() throws Exception {
    write(ACCESS, token("first"));
    near.find(ACCESS);
    far.down = true;
    near.lease(CHAIN, LONG).ifPresent(lease -> {}); // What is at hand is not new any more.
    int asked = far.asked;
    for (int i = 0; i < 100; i++) {
      assertThat(near.find(ACCESS)).isEqualTo(token("first"));
    }
    assertThat(far.asked).isLessThan(asked + 10);
    assertThat(outages).singleElement().extracting(IOException::getMessage).isEqualTo("down");
    assertThatThrownBy(() -> near.find(CHAIN)).hasMessage("down");
    assertThatThrownBy(() -> near.find(CHAIN.access(List.of("other")))).hasMessage("down");

    far.down = false;
    Thread.sleep(1100);
    assertThat(near.find(ACCESS)).isEqualTo(token("first"));
    far.down = true;
    Thread.sleep(1100);
    assertThat(near.find(ACCESS)).isEqualTo(token("first"));
    assertThat(outages).hasSize(2);
  }

  @Test
  void anotherKeyIsNoOutage() throws Exception {
    write(ACCESS, token("first"));
    near.find(ACCESS);
    far.otherKey = true;
    Thread.sleep(1100);
    assertThatThrownBy(() -> near.find(ACCESS)).isInstanceOf(SealedTokenException.class);
    assertThat(outages).isEmpty();
  }
}

package io.github.authdex.auth.token;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

class InMemoryTokenStoreTest extends ForgettingStoreContract {
  private final AtomicLong passed = new AtomicLong();
  private final InMemoryTokenStore place =
      new InMemoryTokenStore(() -> System.nanoTime() + passed.get());

  @Override
  protected TokenStore open() {
    return place;
  }

  @Override
  protected void age(ChainKey chain, Duration time) {
    passed.addAndGet(time.toNanos());
  }

  @Override
  protected boolean keepsLease(ChainKey chain) {
    return place.keepsLease(chain);
  }
}

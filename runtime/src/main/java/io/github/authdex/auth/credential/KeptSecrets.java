package io.github.authdex.auth.credential;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The secrets of a source that is asked once in a while. Threads share it. */
final class KeptSecrets implements SecretSource {
  private final SecretSource source;
  private final Duration life;
  private final Clock clock;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  KeptSecrets(SecretSource source, Duration life, Clock clock) {
    this.source = source;
    this.life = life;
    this.clock = clock;
  }

  private record Kept(Secret secret, Instant end) {}

  @Override
  public Optional<Secret> find(String name) throws IOException {
    Optional<Secret> fresh = fresh(name);
    return fresh.isPresent() ? fresh : asked(name);
  }

  /** Others may have asked since the caller looked. What is not there is asked for again. */
  private synchronized Optional<Secret> asked(String name) throws IOException {
    Optional<Secret> fresh = fresh(name);
    if (fresh.isPresent()) {
      return fresh;
    }
    Optional<Secret> found = source.find(name);
    found.ifPresent(secret -> kept.put(name, new Kept(secret, clock.instant().plus(life))));
    return found;
  }

  private Optional<Secret> fresh(String name) {
    return Optional.ofNullable(kept.get(name))
        .filter(one -> clock.instant().isBefore(one.end()))
        .map(Kept::secret);
  }

  @Override
  public void refused(String name, Secret secret) {
    kept.computeIfPresent(name, (any, one) -> one.secret().equals(secret) ? null : one);
    source.refused(name, secret);
  }
}

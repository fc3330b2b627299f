package io.github.authdex.auth.credential;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Credentials that are found in a source of secrets.
 *
 * @param names in the source, by the names that the values are given by
 * @param life of what is given; zero is one request
 */
record NamedSecrets(SecretSource secrets, Map<String, String> names, Duration life, Clock clock)
    implements CredentialSource {
  NamedSecrets {
    names = Map.copyOf(names);
  }

  @Override
  public Held current() throws IOException {
    Map<String, Secret> values = new HashMap<>();
    for (Map.Entry<String, String> name : names.entrySet()) {
      secrets.find(name.getValue()).ifPresent(found -> values.put(name.getKey(), found));
    }
    Held held = Held.of(values);
    return life.isZero() ? held : held.until(clock.instant().plus(life));
  }

  @Override
  public void refused(Held held) {
    held.values().forEach((name, secret) -> secrets.refused(names.get(name), secret));
  }
}

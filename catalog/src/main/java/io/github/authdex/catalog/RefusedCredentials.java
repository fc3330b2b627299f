package io.github.authdex.catalog;

import io.github.authdex.auth.credential.CredentialSource;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.credential.SecretSource;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The credentials of one client, which stay the same until a server refuses them: then they are
 * looked for once more, so that a token which a command prints is renewed. Threads share it.
 */
final class RefusedCredentials implements CredentialSource {
  private final SecretSource secrets;
  private final Map<String, String> variables;
  private volatile Map<String, Secret> values;
  private volatile boolean refused;

  /**
   * Makes those that are {@code values} at first.
   *
   * @param variables the names in {@code secrets} of those that may be there, by the credentials'
   *     own names
   */
  RefusedCredentials(
      SecretSource secrets, Map<String, String> variables, Map<String, Secret> values) {
    this.secrets = secrets;
    this.variables = variables;
    this.values = values;
  }

  @Override
  public Held current() throws IOException {
    if (refused) {
      Map<String, Secret> next = new LinkedHashMap<>(values);
      for (Map.Entry<String, String> variable : variables.entrySet()) {
        secrets.find(variable.getValue()).ifPresent(secret -> next.put(variable.getKey(), secret));
      }
      values = Map.copyOf(next);
      refused = false;
    }
    return Held.of(values).until(Instant.MAX);
  }

  @Override
  public void refused(Held held) {
    held.values()
        .forEach(
            (name, secret) -> {
              if (variables.containsKey(name)) {
                secrets.refused(variables.get(name), secret);
              }
            });
    refused = true;
  }
}

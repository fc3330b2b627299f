package io.github.authdex.auth.leak;

import io.github.authdex.auth.AuthScheme;
import java.util.Map;

/**
 * A scheme and what a caller holds for it.
 *
 * @param name of the case
 * @param credentials by role; those that are no secrets begin with {@code open}
 * @param traces of the secrets among them
 */
record LeakCase(String name, AuthScheme scheme, Map<String, String> credentials, Traces traces) {
  @Override
  public String toString() {
    return name;
  }
}

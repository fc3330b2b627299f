package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.Secret;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is exchanged at the token endpoint (RFC 6749 §1.3).
 *
 * @param type the grant_type
 * @param parameters what goes with it, in order; values do not show themselves
 */
record Grant(String type, Map<String, Secret> parameters) {
  Grant {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  static Grant refresh(Secret refreshToken) {
    return new Grant("refresh_token", Map.of("refresh_token", refreshToken));
  }
}

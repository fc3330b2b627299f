package io.github.authdex.auth.oauth2;

import java.util.Map;

/**
 * What an API calls the parameters of RFC 6749 §4.1 where it has words of its own.
 *
 * @param sent the standard's name to the API's, of those that go out
 * @param returned likewise, of those with which a person comes back
 */
public record AuthorizationNames(Map<String, String> sent, Map<String, String> returned) {
  /** Those of the standard. */
  public static final AuthorizationNames STANDARD = new AuthorizationNames(Map.of(), Map.of());

  public AuthorizationNames {
    sent = Map.copyOf(sent);
    returned = Map.copyOf(returned);
  }

  String ofSent(String name) {
    return sent.getOrDefault(name, name);
  }

  String ofReturned(String name) {
    return returned.getOrDefault(name, name);
  }
}

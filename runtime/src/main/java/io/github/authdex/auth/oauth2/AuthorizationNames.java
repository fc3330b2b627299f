package io.github.authdex.auth.oauth2;

import java.util.List;
import java.util.Map;

/**
 * What an API calls the parameters of RFC 6749 §4.1 where it has words of its own.
 *
 * @param sent the standard's name to the API's, of those that go out
 * @param returned likewise, of those with which a person comes back
 * @param state the parameters of the token request that repeat the state; none by the standard
 */
public record AuthorizationNames(
    Map<String, String> sent, Map<String, String> returned, List<String> state) {
  /** Those of the standard. */
  public static final AuthorizationNames STANDARD = new AuthorizationNames(Map.of(), Map.of());

  public AuthorizationNames {
    sent = Map.copyOf(sent);
    returned = Map.copyOf(returned);
    state = List.copyOf(state);
  }

  /** Makes those of an API whose token request repeats no state. */
  public AuthorizationNames(Map<String, String> sent, Map<String, String> returned) {
    this(sent, returned, List.of());
  }

  String ofSent(String name) {
    return sent.getOrDefault(name, name);
  }

  String ofReturned(String name) {
    return returned.getOrDefault(name, name);
  }
}

package io.github.authdex.auth;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which schemes satisfy an operation: any one of the alternatives, and within an alternative all of
 * its schemes (OpenAPI 3.1 §4.8.30).
 *
 * @param alternatives most preferred first; none means that no credential is asked for
 */
public record AuthRequirement(List<Alternative> alternatives) {
  /** What {@code security: []} says: no credential is asked for. */
  public static final AuthRequirement NONE = new AuthRequirement(List.of());

  public AuthRequirement {
    alternatives = List.copyOf(alternatives);
  }

  /** Returns what any of {@code alternatives} satisfies, the most preferred first. */
  public static AuthRequirement anyOf(Alternative... alternatives) {
    return new AuthRequirement(List.of(alternatives));
  }

  /** Returns whether no credential is asked for, so that none may be sent. */
  public boolean isNone() {
    return alternatives.stream().allMatch(Alternative::isAnonymous);
  }

  /** Returns whether a request without any credential is allowed. */
  public boolean isOptional() {
    return alternatives.isEmpty() || alternatives.stream().anyMatch(Alternative::isAnonymous);
  }

  /**
   * Schemes that go together; none ({@code {}}) lets the request go unauthenticated.
   *
   * @param schemes name of a scheme to the scopes that a call needs, in the document's order
   */
  public record Alternative(Map<String, List<String>> schemes) {
    public Alternative {
      Map<String, List<String>> copy = new LinkedHashMap<>();
      schemes.forEach((name, scopes) -> copy.put(name, List.copyOf(scopes)));
      schemes = Collections.unmodifiableMap(copy);
    }

    /** Returns the alternative of {@code names}, without scopes. */
    public static Alternative of(String... names) {
      Map<String, List<String>> schemes = new LinkedHashMap<>();
      for (String name : names) {
        schemes.put(name, List.of());
      }
      return new Alternative(schemes);
    }

    /** Returns whether this alternative asks for no credential. */
    public boolean isAnonymous() {
      return schemes.isEmpty();
    }

    /** Returns the names of the schemes that go together. */
    public Set<String> names() {
      return schemes.keySet();
    }
  }
}

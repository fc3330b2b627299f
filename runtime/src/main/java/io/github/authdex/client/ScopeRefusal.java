package io.github.authdex.client;

import java.util.List;

/**
 * A request was held back, since its token does not allow it; whose call it was its client says.
 */
final class ScopeRefusal extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  private final String scheme;
  private final transient List<String> missing;
  private final transient List<String> granted;

  /**
   * Makes one.
   *
   * @param scheme the name of the scheme
   * @param missing scopes that the token does not allow
   * @param granted scopes that it allows
   */
  ScopeRefusal(String scheme, List<String> missing, List<String> granted) {
    super("Expected a token of " + scheme + " that allows " + String.join(", ", missing));
    this.scheme = scheme;
    this.missing = List.copyOf(missing);
    this.granted = List.copyOf(granted);
  }

  /** Returns what a caller of {@code operation} is told. */
  UnmetRequirementException of(String operation) {
    return new UnmetRequirementException(operation, scheme, missing, granted);
  }
}

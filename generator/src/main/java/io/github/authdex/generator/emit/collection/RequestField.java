package io.github.authdex.generator.emit.collection;

import java.util.Objects;
import java.util.Optional;

/**
 * A header, or a pair of a query or form.
 *
 * @param value text with references to variables; in a query already percent-encoded, and nothing
 *     if the name stands there alone
 * @param enabled whether it is sent unless a person says otherwise
 * @param description for a person, or empty
 */
public record RequestField(
    String name, Optional<String> value, boolean enabled, String description) {
  public RequestField {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(description, "description");
  }

  /** Returns a field that is always sent. */
  static RequestField of(String name, String value) {
    return new RequestField(name, Optional.of(value), true, "");
  }

  /** Returns the value, empty if there is none. */
  public String text() {
    return value.orElse("");
  }
}

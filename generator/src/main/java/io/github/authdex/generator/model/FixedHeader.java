package io.github.authdex.generator.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A header that belongs to requests and is not secret, such as an API version.
 *
 * @param name as the API spells it
 * @param required whether a request without it fails
 * @param value the value that is always right, if there is one
 * @param example a value that shows the form, or empty
 * @param description what it is for, or empty
 */
public record FixedHeader(
    String name, boolean required, Optional<String> value, String example, String description) {
  public FixedHeader {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(example, "example");
    Objects.requireNonNull(description, "description");
  }
}

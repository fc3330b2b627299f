package io.github.authdex.auth.signature;

import io.github.authdex.auth.Placement;
import java.util.Objects;

/**
 * What is sent beside a signature, such as the key's id.
 *
 * @param in where it travels
 * @param name the header, parameter or field
 * @param value a template
 */
public record SignatureParameter(Placement in, String name, String value) {
  public SignatureParameter {
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
  }
}

package io.github.authdex.auth.signature;

import io.github.authdex.auth.Placement;
import java.util.Objects;

/**
 * What is sent beside a signature, such as the key's id.
 *
 * @param in where it travels
 * @param name the header, parameter or field
 * @param value a template; in it {@code {$timestamp}}, {@code {$date}}, {@code {$day}} and {@code
 *     {$nonce}} stand for what is signed, {@code {$base64:…}} for its content in Base64 and {@code
 *     {$signed:…}} for the signature of its content alone
 */
public record SignatureParameter(Placement in, String name, String value) {
  public SignatureParameter {
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
  }
}

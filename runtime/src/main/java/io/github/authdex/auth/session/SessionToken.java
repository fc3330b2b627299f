package io.github.authdex.auth.session;

import io.github.authdex.auth.Placement;
import java.util.Objects;
import java.util.Optional;

/**
 * The token in the answer to a login, and where it travels afterwards.
 *
 * @param fromHeader whether the answer has it in a header, else in its JSON body
 * @param field the header's name, or a JSON pointer into the body
 * @param in where it travels
 * @param name the header, parameter or cookie
 * @param prefix text in front of it, or empty
 * @param expiresField where the answer keeps the life in seconds, as a JSON pointer
 */
public record SessionToken(
    boolean fromHeader,
    String field,
    Placement in,
    String name,
    String prefix,
    Optional<String> expiresField) {
  public SessionToken {
    Objects.requireNonNull(field, "field");
    if (!fromHeader && !field.startsWith("/")) {
      throw new IllegalArgumentException(
          "Expected a JSON pointer (RFC 6901), which begins with a slash, as the place of the token"
              + " in the answer but was \""
              + field
              + "\"");
    }
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(prefix, "prefix");
    Objects.requireNonNull(expiresField, "expiresField");
  }
}

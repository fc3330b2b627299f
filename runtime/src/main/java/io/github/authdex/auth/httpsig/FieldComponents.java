package io.github.authdex.auth.httpsig;

import io.github.authdex.auth.Headers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** The values of fields (RFC 9421 §2.1). */
final class FieldComponents {
  private FieldComponents() {}

  /**
   * Returns the value of {@code component}, which is a field.
   *
   * @throws IllegalArgumentException if the message has none, or its parameters ask for more than
   *     the field as it is or its octets
   */
  static String value(Component component, Headers headers) {
    List<String> lines = headers.all(component.name()).stream().map(String::strip).toList();
    if (lines.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected a field " + component.name() + " to sign (RFC 9421 §2.1) but there is none");
    }
    return switch (component.parameters()) {
      case "" -> String.join(", ", lines);
      case ";bs" ->
          lines.stream()
              .map(line -> line.getBytes(StandardCharsets.ISO_8859_1))
              .map(octets -> ":" + Base64.getEncoder().encodeToString(octets) + ":")
              .collect(Collectors.joining(", "));
      default ->
          throw new IllegalArgumentException(
              "Expected no parameter or bs at the component "
                  + component.identifier()
                  + "; others are not supported");
    };
  }
}

package io.github.authdex.auth.httpsig;

import io.github.authdex.auth.message.Headers;
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
   * @throws IllegalArgumentException if the message has none, or the field is not what its
   *     parameters ask for
   */
  static String value(Component component, Headers headers) {
    List<String> lines = headers.all(component.name()).stream().map(String::strip).toList();
    if (lines.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected a field " + component.name() + " to sign (RFC 9421 §2.1) but there is none");
    }
    String joined = String.join(", ", lines);
    if (component.parameters().isEmpty()) {
      return joined;
    }
    if (component.parameters().startsWith(";key=")) {
      return member(component, joined);
    }
    return switch (component.parameters()) {
      case ";sf" -> StructuredField.strict(component.name(), joined);
      case ";bs" -> octets(lines);
      default ->
          throw new IllegalArgumentException(
              "Expected no parameter, or one of sf, key and bs (RFC 9421 §2.1), at the component "
                  + component.identifier());
    };
  }

  private static String octets(List<String> lines) {
    return lines.stream()
        .map(line -> line.getBytes(StandardCharsets.ISO_8859_1))
        .map(octets -> ":" + Base64.getEncoder().encodeToString(octets) + ":")
        .collect(Collectors.joining(", "));
  }

  private static String member(Component component, String dictionary) {
    String key = component.stringParameter("key");
    String value = StructuredField.dictionary(component.name(), dictionary).get(key);
    if (value == null) {
      throw new IllegalArgumentException(
          "Expected a member "
              + key
              + " of "
              + component.name()
              + " to sign (RFC 9421 §2.1.2) but there is none");
    }
    return value;
  }
}

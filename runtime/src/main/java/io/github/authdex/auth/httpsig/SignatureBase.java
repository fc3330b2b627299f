package io.github.authdex.auth.httpsig;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is signed (RFC 9421 §2.5). */
final class SignatureBase {
  private SignatureBase() {}

  /**
   * Returns the signature base.
   *
   * @param values gives the value of each component
   * @param parameters what is signed at the end: components and what is said about the signature
   */
  static String of(
      List<Component> components, Function<Component, String> values, String parameters) {
    StringBuilder base = new StringBuilder();
    for (Component component : components) {
      base.append(line(component, values)).append('\n');
    }
    return base.append("\"@signature-params\": ").append(parameters).toString();
  }

  /** Returns the line of {@code component}. */
  static String line(Component component, Function<Component, String> values) {
    return component.identifier() + ": " + values.apply(component);
  }

  /** Returns the components as a list. */
  static String list(List<Component> components) {
    return components.stream()
        .map(Component::identifier)
        .collect(Collectors.joining(" ", "(", ")"));
  }
}

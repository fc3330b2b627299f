package io.github.authdex.auth.httpsig;

import java.util.List;
import java.util.Locale;

/**
 * A covered component of a message (RFC 9421 §2).
 *
 * @param name in lower case; that of a derived component begins with @
 * @param parameters as they are written, each behind its semicolon
 */
record Component(String name, String parameters) {
  private static final List<String> DERIVED =
      List.of(
          "@method",
          "@target-uri",
          "@authority",
          "@scheme",
          "@request-target",
          "@path",
          "@query",
          "@query-param");

  /** Returns the component that {@code identifier} names, such as {@code @query-param;name="a"}. */
  static Component of(String identifier) {
    int end = identifier.indexOf(';');
    String name = end < 0 ? identifier : identifier.substring(0, end);
    return new Component(
        name.strip().toLowerCase(Locale.ROOT), end < 0 ? "" : identifier.substring(end));
  }

  /**
   * Returns {@link #of(String)}.
   *
   * @throws IllegalArgumentException if no request has such a component (RFC 9421 §2.1, §2.2)
   */
  static Component ofRequest(String identifier) {
    Component component = of(identifier);
    boolean known =
        component.isDerived()
            ? DERIVED.contains(component.name())
            : component.name().matches("[!#$%&'*+.^_`|~0-9a-z-]+");
    if (!known) {
      throw new IllegalArgumentException(
          "Expected a component of a request (RFC 9421 §2.2) but was \""
              + identifier
              + "\"; those without a field are "
              + String.join(", ", DERIVED));
    }
    return component;
  }

  boolean isDerived() {
    return name.startsWith("@");
  }

  /** Returns whether it is a field of the content, which a message without content lacks. */
  boolean isOfContent() {
    return name.startsWith("content-");
  }

  /** Returns the identifier as it is signed. */
  String identifier() {
    return "\"" + name + "\"" + parameters;
  }

  /** Returns the value of the parameter {@code name}, which is a string. */
  String stringParameter(String name) {
    String start = ";" + name + "=\"";
    int from = parameters.indexOf(start);
    int to = parameters.indexOf('"', from + start.length());
    if (from < 0 || to < 0) {
      throw new IllegalArgumentException(
          "Expected the parameter "
              + name
              + " in the component "
              + identifier()
              + " (RFC 9421 §2)");
    }
    return parameters.substring(from + start.length(), to);
  }
}

package io.github.authdex.auth.httpsig;

import io.github.authdex.auth.internal.message.HostField;
import io.github.authdex.auth.internal.text.CanonicalEncoding;
import io.github.authdex.auth.message.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The values of a request's components.
 *
 * @param request as it is sent
 */
record RequestComponents(Request request) {

  /**
   * Returns the value of {@code component}.
   *
   * @throws IllegalArgumentException if the request has none
   */
  String value(Component component) {
    return switch (component.name()) {
      case "@method" -> request.method();
      case "@target-uri" -> scheme() + "://" + request.uri().getRawAuthority() + target();
      case "@authority" -> authority();
      case "@scheme" -> scheme();
      case "@request-target" -> target();
      case "@path" -> path();
      case "@query" -> "?" + (query() == null ? "" : query());
      case "@query-param" -> parameter(component.stringParameter("name"));
      default -> field(component);
    };
  }

  private String field(Component component) {
    if (component.isDerived()) {
      throw new IllegalArgumentException(
          "Expected a component of a request (RFC 9421 §2.2) but was " + component.identifier());
    }
    boolean implied =
        component.name().equals("content-length")
            && request.headers().first("Content-Length").isEmpty()
            && request.body().length() >= 0; // Else it goes in chunks, without that field.
    return implied
        ? Long.toString(request.body().length())
        : FieldComponents.value(component, request.headers());
  }

  /** Returns the one value of the parameter; the name is encoded, as the identifier has it. */
  private String parameter(String name) {
    List<String> values = new ArrayList<>();
    for (String parameter : query() == null ? new String[0] : query().split("&", -1)) {
      String[] parts = parameter.split("=", 2);
      if (encoded(parts[0]).equals(name)) {
        values.add(parts.length == 1 ? "" : encoded(parts[1]));
      }
    }
    if (values.size() != 1) {
      throw new IllegalArgumentException(
          "Expected the query parameter \""
              + name
              + "\" once (RFC 9421 §2.2.8) but it is there "
              + values.size()
              + " times");
    }
    return values.get(0);
  }

  /** Returns {@code raw} decoded and encoded as a form, but for a space as %20. */
  private static String encoded(String raw) {
    return CanonicalEncoding.ofParameter(raw).replace("%2A", "*").replace("~", "%7E");
  }

  /** Returns the host, in lower case, without the port that is usual (RFC 9421 §2.2.3). */
  private String authority() {
    String host = HostField.of(request).toLowerCase(Locale.ROOT);
    String usual = scheme().equals("https") ? ":443" : ":80";
    return host.endsWith(usual) ? host.substring(0, host.length() - usual.length()) : host;
  }

  private String scheme() {
    return request.uri().getScheme().toLowerCase(Locale.ROOT);
  }

  private String path() {
    return request.uri().getRawPath().isEmpty() ? "/" : request.uri().getRawPath();
  }

  private String query() {
    return request.uri().getRawQuery();
  }

  private String target() {
    return query() == null ? path() : path() + "?" + query();
  }
}

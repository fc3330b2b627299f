package io.github.authdex.auth.oauth1;

import io.github.authdex.auth.internal.message.HostField;
import io.github.authdex.auth.internal.text.CanonicalEncoding;
import io.github.authdex.auth.internal.text.PercentEncoding;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is signed (RFC 5849 §3.4.1). */
final class BaseString {
  private BaseString() {}

  /**
   * A parameter whose name and value are percent-encoded.
   *
   * @param name encoded
   * @param value encoded, empty if there is none
   */
  record Parameter(String name, String value) {
    /** Returns the parameter of plain text. */
    static Parameter of(String name, String value) {
      return new Parameter(PercentEncoding.encode(name), PercentEncoding.encode(value));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * Returns the signature base string.
   *
   * @param parameters of the query, the header and a form
   */
  static String of(String method, URI uri, List<Parameter> parameters) {
    return method.toUpperCase(Locale.ROOT)
        + "&"
        + PercentEncoding.encode(baseUri(uri))
        + "&"
        + PercentEncoding.encode(normalized(parameters));
  }

  /** Returns {@code uri} without query, in lower case where that means the same (§3.4.1.2). */
  static String baseUri(URI uri) {
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getScheme().toLowerCase(Locale.ROOT)
        + "://"
        + HostField.of(uri).toLowerCase(Locale.ROOT)
        + path;
  }

  /** Returns the parameters of a query or a form, as they were written. */
  static List<Parameter> parse(String raw) {
    List<Parameter> parameters = new ArrayList<>();
    if (raw != null) {
      for (String parameter : raw.split("&", -1)) {
        if (!parameter.isEmpty()) {
          String[] parts = parameter.split("=", 2);
          parameters.add(
              new Parameter(
                  CanonicalEncoding.ofParameter(parts[0]),
                  parts.length == 1 ? "" : CanonicalEncoding.ofParameter(parts[1])));
        }
      }
    }
    return parameters;
  }

  /** Returns {@code parameters} sorted by encoded name, then encoded value (§3.4.1.3.2). */
  static String normalized(List<Parameter> parameters) {
    return parameters.stream()
        .sorted(Comparator.comparing(Parameter::name).thenComparing(Parameter::value))
        .map(parameter -> parameter.name() + "=" + parameter.value())
        .collect(Collectors.joining("&"));
  }
}

package io.github.authdex.generator.cli;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Request;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a scheme's proof stands in a request, as {@link WireForm} tells it.
 *
 * @param sign {@code ?} for the query, {@code Cookie: } for a cookie, or empty for a header field
 * @param name of the parameter, cookie or field
 */
record SchemePlace(String sign, String name) {
  private static final Pattern FORM =
      Pattern.compile("(\\?|Cookie: )([^=<>]+)=.*|([!#$%&'*+.^_`|~A-Za-z0-9-]+): .*");

  /** Returns the place; empty if it is in the content, the path, the connection or not certain. */
  static Optional<SchemePlace> of(BoundScheme scheme) {
    Matcher form = FORM.matcher(WireForm.of(scheme));
    if (!form.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        form.group(1) == null
            ? new SchemePlace("", form.group(3))
            : new SchemePlace(form.group(1), form.group(2)));
  }

  /** Returns whether {@code request} has something there already. */
  boolean isFilled(Request request) {
    return switch (sign) {
      case "?" -> hasParameter(request.uri().getRawQuery());
      case "Cookie: " -> request.headers().first("Cookie").filter(this::hasCookie).isPresent();
      default -> request.headers().first(name).isPresent();
    };
  }

  private boolean hasParameter(String query) {
    return query != null && ("&" + query).contains("&" + name + "=");
  }

  private boolean hasCookie(String field) {
    return ("; " + field).contains("; " + name + "=");
  }

  @Override
  public String toString() {
    return switch (sign) {
      case "?" -> "query parameter " + name;
      case "Cookie: " -> "cookie " + name;
      default -> "header " + name;
    };
  }
}

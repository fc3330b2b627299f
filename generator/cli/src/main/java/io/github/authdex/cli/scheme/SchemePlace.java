package io.github.authdex.cli.scheme;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.message.Request;
import java.util.Optional;

/**
 * Where a scheme's proof stands in a request, if a person can type it there.
 *
 * @param place a header, query parameter or cookie
 */
public record SchemePlace(WirePlace place) {
  private static final WirePlace COOKIES = new WirePlace(Placement.HEADER, "Cookie");

  /** Returns the place; empty if it is in the content, the path or the connection. */
  public static Optional<SchemePlace> of(BoundScheme scheme) {
    return scheme.scheme().places().stream()
        .limit(1)
        .filter(place -> place.in() != Placement.BODY && place.in() != Placement.PATH)
        .map(place -> new SchemePlace(place.name().isEmpty() ? COOKIES : place))
        .findFirst();
  }

  /** Returns the name of the header in which it stands; empty if it is in the query. */
  Optional<String> header() {
    return switch (place.in()) {
      case HEADER -> Optional.of(place.name());
      case COOKIE -> Optional.of(COOKIES.name());
      default -> Optional.empty();
    };
  }

  public String name() {
    return place.name();
  }

  /** Returns whether {@code request} has something there already. */
  public boolean isFilled(Request request) {
    return switch (place.in()) {
      case QUERY -> hasParameter(request.uri().getRawQuery());
      case COOKIE -> request.headers().first("Cookie").filter(this::hasCookie).isPresent();
      default -> request.headers().first(name()).isPresent();
    };
  }

  private boolean hasParameter(String query) {
    return query != null && ("&" + query).contains("&" + name() + "=");
  }

  private boolean hasCookie(String field) {
    return ("; " + field).contains("; " + name() + "=");
  }

  @Override
  public String toString() {
    return switch (place.in()) {
      case QUERY -> "query parameter " + name();
      case COOKIE -> "cookie " + name();
      default -> "header " + name();
    };
  }
}

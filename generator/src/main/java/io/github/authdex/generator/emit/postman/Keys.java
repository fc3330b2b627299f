package io.github.authdex.generator.emit.postman;

import io.github.authdex.auth.Placement;
import io.github.authdex.auth.oauth2.OAuth2Options;
import java.util.List;

/** Renders what stands in a request as it is: keys and tokens. */
final class Keys {
  private static final String BEARER = "Bearer ";

  private Keys() {}

  /**
   * Returns the rendering of {@code field}. Only headers and query parameters have an auth object:
   * Postman takes a cookie's key for a header's and has no word for the rest.
   */
  static Rendering render(Field field, List<Variable> variables) {
    return switch (field.in()) {
      case HEADER ->
          Rendering.of(isBearer(field) ? bearer(field) : apiKey(field), field, variables);
      case QUERY -> Rendering.of(apiKey(field), field, variables);
      case COOKIE, BODY, PATH -> Rendering.of(List.of(field), variables);
    };
  }

  /** Returns where an access token goes by {@code options}. */
  static Field accessToken(OAuth2Options options, String reference) {
    return new Field(options.in(), options.name(), Literal.text(options.prefix()) + reference);
  }

  private static boolean isBearer(Field field) {
    return field.in() == Placement.HEADER
        && field.name().equalsIgnoreCase("Authorization")
        && field.value().startsWith(BEARER + "{{");
  }

  private static AuthBlock bearer(Field field) {
    return AuthBlock.of("bearer").with("token", field.value().substring(BEARER.length()));
  }

  private static AuthBlock apiKey(Field field) {
    return AuthBlock.of("apikey")
        .with("key", Literal.text(field.name()))
        .with("value", field.value())
        .with("in", field.in().toString());
  }
}

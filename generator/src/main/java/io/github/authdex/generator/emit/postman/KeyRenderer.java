package io.github.authdex.generator.emit.postman;

import io.github.authdex.auth.Placement;
import io.github.authdex.auth.oauth2.OAuth2Options;
import java.util.List;

/** Renders what stands in a request as it is: keys and tokens. */
final class KeyRenderer {
  private static final String BEARER = "Bearer ";

  private KeyRenderer() {}

  /**
   * Returns the rendering of {@code field}. Only headers and query parameters have an auth object:
   * Postman takes a cookie's key for a header's and has no word for the rest.
   */
  static SchemeRendering render(PlacedValue field, List<EnvironmentVariable> variables) {
    return switch (field.in()) {
      case HEADER ->
          SchemeRendering.of(isBearer(field) ? bearer(field) : apiKey(field), field, variables);
      case QUERY -> SchemeRendering.of(apiKey(field), field, variables);
      case COOKIE, BODY, PATH -> SchemeRendering.of(List.of(field), variables);
    };
  }

  /** Returns where an access token goes by {@code options}. */
  static PlacedValue accessToken(OAuth2Options options, String reference) {
    return new PlacedValue(
        options.in(), options.name(), LiteralText.text(options.prefix()) + reference);
  }

  private static boolean isBearer(PlacedValue field) {
    return field.in() == Placement.HEADER
        && field.name().equalsIgnoreCase("Authorization")
        && field.value().startsWith(BEARER + "{{");
  }

  private static AuthBlock bearer(PlacedValue field) {
    return AuthBlock.of("bearer").with("token", field.value().substring(BEARER.length()));
  }

  private static AuthBlock apiKey(PlacedValue field) {
    return AuthBlock.of("apikey")
        .with("key", LiteralText.text(field.name()))
        .with("value", field.value())
        .with("in", field.in().toString());
  }
}

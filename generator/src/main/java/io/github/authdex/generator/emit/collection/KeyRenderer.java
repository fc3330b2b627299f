package io.github.authdex.generator.emit.collection;

import io.github.authdex.auth.oauth2.OAuth2Options;
import java.util.List;

/** Renders what stands in a request as it is: keys and tokens. */
final class KeyRenderer {
  private KeyRenderer() {}

  /** Returns the rendering of {@code field}, as auth of the tool where that has a form for it. */
  static SchemeRendering render(
      PlacedValue field, List<EnvironmentVariable> variables, CollectionTool tool) {
    NativeAuth key = new NativeAuth.Key(field);
    return tool.has(key)
        ? SchemeRendering.of(key, field, variables)
        : SchemeRendering.of(List.of(field), variables);
  }

  /** Returns where an access token goes by {@code options}. */
  static PlacedValue accessToken(OAuth2Options options, String reference) {
    return new PlacedValue(
        options.in(), options.name(), LiteralText.text(options.prefix()) + reference);
  }
}

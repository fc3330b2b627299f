package io.github.authdex.generator.preset;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Credentials;
import io.github.authdex.auth.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes what authenticates the requests of a preset. */
public final class PresetSigning {
  private PresetSigning() {}

  /**
   * Returns what proves who sends, by the preset's alternative.
   *
   * @param held the values of the API's credentials, by their names
   * @param environment the outside; variables of server and templates are filled in here
   * @throws io.github.authdex.auth.MissingCredentialException if a credential is missing
   * @throws io.github.authdex.auth.UnsupportedSchemeException if the runtime cannot sign by a
   *     scheme of the alternative
   */
  public static Authentication of(Preset preset, Credentials held, AuthEnvironment environment) {
    AuthEnvironment filled = environment(preset, held, environment);
    List<Authentication> parts = new ArrayList<>();
    preset
        .alternative()
        .schemes()
        .forEach(
            (name, scopes) -> {
              BoundScheme bound = preset.model().auth().schemes().get(name);
              parts.add(bound.scheme().authenticate(bound.roles(held), filled, scopes));
            });
    return Authentication.all(parts);
  }

  /** Returns {@code environment} with what the templates of the preset's API refer to. */
  public static AuthEnvironment environment(
      Preset preset, Credentials held, AuthEnvironment environment) {
    return environment.withVariables(variables(preset, held));
  }

  /** A name in a template is a server variable, or else a credential. */
  private static Credentials variables(Preset preset, Credentials held) {
    return name ->
        Optional.ofNullable(preset.variables().get(name))
            .or(() -> defaultValue(preset, name))
            .map(Secret::of)
            .or(
                () ->
                    preset.model().auth().credentials().containsKey(name)
                        ? held.find(name)
                        : Optional.empty());
  }

  private static Optional<String> defaultValue(Preset preset, String name) {
    return Optional.ofNullable(preset.server().variables().get(name))
        .flatMap(variable -> variable.defaultValue());
  }
}

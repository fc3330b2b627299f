package io.github.authdex.auth;

import io.github.authdex.auth.credential.CredentialPart;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.MissingCredentialException;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.credential.Template;
import java.util.Optional;

/**
 * The values of a scheme's roles: credentials as they are held, parts of them, or what is composed
 * of them. A name that is no role is a credential or a part of one, as templates have it.
 */
record RoleValues(BoundScheme bound, Credentials held) implements Credentials {
  @Override
  public Optional<Secret> find(String name) {
    String template = bound.templates().get(name);
    if (template != null) {
      return Template.names(template).stream().allMatch(each -> named(each).isPresent())
          ? Optional.of(Template.compose(template, this::named))
          : Optional.empty();
    }
    String player = bound.player(name);
    return player.isEmpty() ? Optional.of(Secret.of("")) : named(player);
  }

  /** Says which credential is missing, where one of several is. */
  @Override
  public Secret require(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new MissingCredentialException(
                    bound.held(name).stream()
                        .filter(each -> bound.templates().containsKey(name))
                        .filter(each -> held.find(each).isEmpty())
                        .findFirst()
                        .orElse(name)));
  }

  private Optional<Secret> named(String name) {
    CredentialPart part = bound.parts().get(name);
    return part == null ? held.find(name) : held.find(part.credential()).map(part::of);
  }

  /** Shows nothing of what it holds. */
  @Override
  public String toString() {
    return bound.name();
  }
}

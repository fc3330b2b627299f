package io.github.authdex.auth;

import io.github.authdex.auth.credential.CredentialRole;
import io.github.authdex.auth.credential.Template;
import java.util.List;
import java.util.Objects;

/**
 * A set of credentials with which a scheme proves who sends, without asking a person.
 *
 * @param name tells it from the scheme's other ways, such as {@code refreshToken}; empty if it is
 *     the only one
 * @param roles what is held, in the order a person would give it; it does without the optional ones
 * @param templates texts of the scheme in which {@code {name}} stands for something held: a
 *     credential of the API, or a variable of its server
 * @param scoped whether the token that it asks for can be bounded by scopes
 */
public record Way(String name, List<CredentialRole> roles, List<String> templates, boolean scoped) {
  public Way {
    Objects.requireNonNull(name, "name");
    roles = List.copyOf(roles);
    templates = List.copyOf(templates);
  }

  /** Returns the one way of a scheme with {@code roles}. */
  public static Way only(List<CredentialRole> roles, List<String> templates) {
    return new Way("", roles, templates, false);
  }

  /** Returns the names of the roles that it cannot do without, in order. */
  public List<String> needed() {
    return roles.stream().filter(role -> !role.optional()).map(CredentialRole::name).toList();
  }

  /** Returns the names that its templates refer to, in order, each once. */
  public List<String> names() {
    return templates.stream().map(Template::names).flatMap(List::stream).distinct().toList();
  }
}

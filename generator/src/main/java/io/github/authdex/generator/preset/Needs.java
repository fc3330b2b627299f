package io.github.authdex.generator.preset;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.CredentialRole;
import io.github.authdex.auth.CredentialSpec;
import io.github.authdex.auth.Credentials;
import io.github.authdex.generator.model.AuthModel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What an alternative needs from its caller. */
public final class Needs {
  private final AuthModel auth;

  /** Speaks of the alternatives of {@code auth}. */
  public Needs(AuthModel auth) {
    this.auth = auth;
  }

  /**
   * Returns the credentials that {@code alternative} cannot do without and that {@code held} lacks,
   * in the order a person would give them. Where one of several sets would do, such as a token or a
   * client's id and secret, it is the set of which the least is missing.
   */
  public List<CredentialSpec> missing(Alternative alternative, Credentials held) {
    Set<CredentialSpec> missing = new LinkedHashSet<>();
    for (String name : alternative.names()) {
      BoundScheme scheme = auth.schemes().get(name);
      if (scheme != null) {
        missing.addAll(missing(scheme, held));
      }
    }
    return List.copyOf(missing);
  }

  private List<CredentialSpec> missing(BoundScheme scheme, Credentials held) {
    return scheme.scheme().accept(new Ways()).stream()
        .map(way -> missing(scheme, way, held))
        .reduce((least, next) -> next.size() < least.size() ? next : least)
        .orElse(List.of());
  }

  private List<CredentialSpec> missing(BoundScheme scheme, Way way, Credentials held) {
    Set<String> names = new LinkedHashSet<>();
    for (CredentialRole role : scheme.scheme().roles()) {
      if (way.roles().contains(role.name())) {
        names.add(scheme.credentials().getOrDefault(role.name(), ""));
      }
    }
    way.credentials().stream().sorted().forEach(names::add);
    return names.stream()
        .filter(auth.credentials()::containsKey)
        .filter(name -> held.find(name).isEmpty())
        .map(auth.credentials()::get)
        .toList();
  }
}

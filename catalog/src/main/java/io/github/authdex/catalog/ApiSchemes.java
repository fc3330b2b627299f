package io.github.authdex.catalog;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Way;
import io.github.authdex.auth.credential.CredentialRole;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ways in which one API authenticates, and what a caller may hold for them.
 *
 * @param schemes by name, in the API's order
 * @param credentials by name; each that a scheme refers to is here
 */
public record ApiSchemes(
    Map<String, BoundScheme> schemes, Map<String, CredentialSpec> credentials) {
  public ApiSchemes {
    schemes = Collections.unmodifiableMap(new LinkedHashMap<>(schemes));
    credentials = Collections.unmodifiableMap(new LinkedHashMap<>(credentials));
  }

  /** Returns those of {@code entry}. */
  public static ApiSchemes of(Entry entry) {
    return new ApiSchemes(entry.schemes(), entry.credentials());
  }

  /**
   * Returns the first alternative, in the requirement's order, for which the caller holds all that
   * it needs; empty if there is none. What the provider gives up comes after what it stands by, and
   * what needs no credential after all others.
   */
  public Optional<Alternative> choose(AuthRequirement requirement, Credentials held) {
    return requirement.alternatives().stream()
        .filter(alternative -> !alternative.isAnonymous())
        .filter(alternative -> missing(alternative, held).isEmpty())
        .min(Comparator.comparing(this::isDeprecated))
        .or(() -> anonymous(requirement));
  }

  private boolean isDeprecated(Alternative alternative) {
    return alternative.names().stream()
        .map(schemes::get)
        .anyMatch(scheme -> scheme != null && scheme.isDeprecated());
  }

  private static Optional<Alternative> anonymous(AuthRequirement requirement) {
    return requirement.isOptional() ? Optional.of(Alternative.of()) : Optional.empty();
  }

  /**
   * Returns the credentials that {@code alternative} cannot do without and that {@code held} lacks,
   * in the order a person would give them. Where one of several sets would do, such as a token or a
   * client's id and secret, it is the set of which the least is missing.
   */
  public List<CredentialSpec> missing(Alternative alternative, Credentials held) {
    Set<CredentialSpec> missing = new LinkedHashSet<>();
    for (String name : alternative.names()) {
      BoundScheme scheme = schemes.get(name);
      if (scheme != null) {
        missing.addAll(missing(scheme, held));
      }
    }
    return List.copyOf(missing);
  }

  /**
   * Returns the environment variables that {@code held} lacks: a set for each way to meet an
   * alternative of {@code requirement}, any one of which would do, in the requirement's order.
   */
  public List<List<String>> missingVariables(AuthRequirement requirement, Credentials held) {
    return lacking(requirement, held).stream()
        .map(set -> set.stream().map(CredentialSpec::env).toList())
        .toList();
  }

  /**
   * Returns the credentials that {@code held} lacks: a set for each way to meet an alternative of
   * {@code requirement}, such as a token, or a client's id and secret; any one of them would do. A
   * set that asks for all of another one and more is left out.
   */
  public List<List<CredentialSpec>> lacking(AuthRequirement requirement, Credentials held) {
    List<List<CredentialSpec>> sets =
        requirement.alternatives().stream()
            .flatMap(alternative -> lacking(alternative, held).stream())
            .filter(set -> !set.isEmpty())
            .distinct()
            .toList();
    return sets.stream()
        .filter(
            set -> sets.stream().noneMatch(one -> one.size() < set.size() && set.containsAll(one)))
        .toList();
  }

  /** Returns the sets for one alternative, whose schemes are all needed at once. */
  private List<List<CredentialSpec>> lacking(Alternative alternative, Credentials held) {
    List<List<CredentialSpec>> sets = List.of(List.of());
    for (String name : alternative.names()) {
      BoundScheme scheme = schemes.get(name);
      if (scheme != null) {
        sets = joined(sets, missingSets(scheme, held));
      }
    }
    return sets;
  }

  private static List<List<CredentialSpec>> joined(
      List<List<CredentialSpec>> sets, List<List<CredentialSpec>> others) {
    List<List<CredentialSpec>> joined = new ArrayList<>();
    for (List<CredentialSpec> set : sets) {
      for (List<CredentialSpec> other : others) {
        Set<CredentialSpec> both = new LinkedHashSet<>(set);
        both.addAll(other);
        joined.add(List.copyOf(both));
      }
    }
    return joined;
  }

  /**
   * Returns the credentials that the schemes of {@code alternative} can take, in the API's order,
   * those in their templates too.
   */
  public List<CredentialSpec> used(Alternative alternative) {
    Set<String> names = new LinkedHashSet<>();
    for (String name : alternative.names()) {
      BoundScheme scheme = schemes.get(name);
      if (scheme != null) {
        scheme.scheme().roles().forEach(role -> names.addAll(heldFor(scheme, role)));
        for (Way way : scheme.scheme().ways()) {
          way.names().forEach(each -> names.add(scheme.whole(each)));
        }
      }
    }
    return credentials.values().stream().filter(spec -> names.contains(spec.name())).toList();
  }

  private List<CredentialSpec> missing(BoundScheme scheme, Credentials held) {
    return missingSets(scheme, held).stream()
        .reduce((least, next) -> next.size() < least.size() ? next : least)
        .orElse(List.of());
  }

  private List<List<CredentialSpec>> missingSets(BoundScheme scheme, Credentials held) {
    return scheme.scheme().ways().stream().map(way -> missing(scheme, way, held)).toList();
  }

  private List<CredentialSpec> missing(BoundScheme scheme, Way way, Credentials held) {
    Set<String> names = new LinkedHashSet<>();
    for (CredentialRole role : way.roles()) {
      for (String name : heldFor(scheme, role)) {
        if (!role.optional() || (isOnly(way) && isRequired(name))) {
          names.add(name);
        }
      }
    }
    way.names().stream().map(scheme::whole).sorted().forEach(names::add);
    return names.stream()
        .filter(credentials::containsKey)
        .filter(name -> held.find(name).isEmpty())
        .map(credentials::get)
        .toList();
  }

  /** Returns the credentials that play {@code role}; none if nothing in the entry speaks of it. */
  private static List<String> heldFor(BoundScheme scheme, CredentialRole role) {
    boolean bound =
        scheme.credentials().containsKey(role.name())
            || scheme.templates().containsKey(role.name());
    return bound ? scheme.held(role.name()) : List.of();
  }

  /** Returns the value of a credential, or of a part of one, out of what is held. */
  Optional<Secret> value(String name, Credentials held) {
    if (credentials.containsKey(name)) {
      return held.find(name);
    }
    return credentials.values().stream()
        .flatMap(spec -> Optional.ofNullable(spec.parts().get(name)).stream())
        .findFirst()
        .flatMap(part -> held.find(part.credential()).map(part::of));
  }

  /** A scheme of one way takes all that the API does not call optional. */
  private static boolean isOnly(Way way) {
    return way.name().isEmpty();
  }

  private boolean isRequired(String credential) {
    return credentials.containsKey(credential) && !credentials.get(credential).optional();
  }
}

package io.github.authdex.cli.login;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.catalog.ApiSchemes;
import io.github.authdex.catalog.Entry;
import io.github.authdex.cli.console.InputException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The way of an API that a login is for: the recommended one, or the first with a scheme that was
 * named.
 *
 * @param requirement the alternatives that come into question, the first before the others
 */
public record LoginWay(Entry entry, AuthRequirement requirement) {
  /** What names and proves the app that a person lets in. */
  private static final List<String> APP = List.of("clientId", "clientSecret", "privateKey");

  /**
   * Returns the way of {@code entry}.
   *
   * @param scheme the name of one that the way must have
   * @throws InputException if the entry has none of that name
   */
  public static LoginWay of(Entry entry, Optional<String> scheme) throws InputException {
    List<Alternative> all =
        entry.security().alternatives().stream().filter(way -> !way.isAnonymous()).toList();
    if (scheme.isEmpty()) {
      return new LoginWay(entry, new AuthRequirement(all));
    }
    String name = scheme.get();
    if (!entry.schemes().containsKey(name)) {
      throw new InputException(
          "Expected one of the schemes "
              + String.join(", ", entry.schemes().keySet())
              + " but was \""
              + name
              + "\"");
    }
    List<Alternative> with = all.stream().filter(way -> way.names().contains(name)).toList();
    return new LoginWay(
        entry, new AuthRequirement(with.isEmpty() ? List.of(Alternative.of(name)) : with));
  }

  /** Returns the scheme of the way, if that is all there is to it. */
  public Optional<BoundScheme> scheme() {
    return requirement.alternatives().stream()
        .findFirst()
        .filter(alternative -> alternative.names().size() == 1)
        .map(alternative -> entry.schemes().get(alternative.names().iterator().next()));
  }

  /** Returns the credentials of the app that a person lets in. */
  public List<CredentialSpec> app() {
    Map<String, String> names = scheme().map(BoundScheme::credentials).orElse(Map.of());
    return APP.stream()
        .flatMap(role -> Stream.ofNullable(names.get(role)))
        .map(entry.credentials()::get)
        .filter(Objects::nonNull)
        .toList();
  }

  /**
   * Returns the credentials that suffice.
   *
   * @throws InputException if none is needed
   */
  public List<CredentialSpec> credentials() throws InputException {
    List<List<CredentialSpec>> sets =
        ApiSchemes.of(entry).lacking(requirement, Credentials.of(Map.of()));
    if (sets.isEmpty()) {
      throw new InputException(entry.title() + " needs no credential; there is nothing to keep");
    }
    return sets.get(0);
  }
}

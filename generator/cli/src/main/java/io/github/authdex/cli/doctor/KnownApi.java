package io.github.authdex.cli.doctor;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.catalog.ApiMatch;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.Entry;
import io.github.authdex.cli.draft.SeenRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the catalog knows of where a request goes.
 *
 * @param entry of the API
 * @param match how the URL led to it
 * @param requirement what a request by this method to this path needs
 */
record KnownApi(Entry entry, ApiMatch match, AuthRequirement requirement) {
  /** Returns what {@code catalog} knows; over plain http an API is the same as over https. */
  static Optional<KnownApi> of(Catalog catalog, SeenRequest request) {
    String url = request.url();
    return catalog.find(url).stream()
        .findFirst()
        .or(() -> catalog.find(url.replaceFirst("(?i)^http://", "https://")).stream().findFirst())
        .map(match -> of(catalog.entry(match.api().id()), match, request.method()));
  }

  private static KnownApi of(Entry entry, ApiMatch match, String method) {
    String upper = method.toUpperCase(Locale.ROOT);
    return new KnownApi(entry, match, entry.requirement(match.server(), upper, match.path()));
  }

  /** Returns the scheme {@code name} of the entry. */
  BoundScheme scheme(String name) {
    return entry.schemes().get(name);
  }

  /** Returns the schemes by any of which the request may be authenticated. */
  Stream<BoundScheme> asked() {
    return requirement.alternatives().stream()
        .flatMap(one -> one.names().stream())
        .map(this::scheme)
        .filter(Objects::nonNull);
  }

  /** Returns the credentials that a caller holds for {@code bound}. */
  List<CredentialSpec> specs(BoundScheme bound) {
    return bound.scheme().roles().stream()
        .flatMap(role -> bound.held(role.name()).stream())
        .map(entry.credentials()::get)
        .filter(Objects::nonNull)
        .toList();
  }

  /** Returns how secrets of {@code schemes} begin. */
  Stream<String> prefixes(Stream<BoundScheme> schemes) {
    return schemes
        .flatMap(bound -> specs(bound).stream())
        .filter(CredentialSpec::secret)
        .flatMap(spec -> spec.format().prefixes().stream());
  }

  /** Returns whether {@code request} goes where a token or a session is asked for. */
  boolean isEndpoint(SeenRequest request) {
    return TokenPlace.isUsual(request) || TokenPlace.isNamed(entry, request, base());
  }

  private String base() {
    try {
      URI resolved = match.server().resolve(match.variables());
      return resolved.toString();
    } catch (IllegalArgumentException e) {
      return match.server().url(); // A value that its own pattern would not take.
    }
  }
}

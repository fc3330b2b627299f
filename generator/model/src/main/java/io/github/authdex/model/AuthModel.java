package io.github.authdex.model;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.FixedHeader;
import io.github.authdex.auth.credential.CredentialSpec;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How one API authenticates, whatever document said so.
 *
 * @param id the catalog id, such as {@code stripe}, or a slug of the document's title
 * @param schemes by name, in the order the catalog or document lists them
 * @param credentials what a caller may hold, by name; each that a scheme refers to is here
 * @param requirement what a request needs when neither its operation nor its path says anything
 * @param paths what calls need of which no operation is known
 * @param headers not secret, sent with each request
 * @param refusal what the API answers to a missing or wrong credential
 * @param unusable names in requirements that no scheme has, and why: a request that has no other
 *     alternative cannot be authenticated
 */
public record AuthModel(
    String id,
    Map<String, BoundScheme> schemes,
    Map<String, CredentialSpec> credentials,
    AuthRequirement requirement,
    PathRequirements paths,
    List<FixedHeader> headers,
    CredentialRefusal refusal,
    Map<String, String> unusable) {
  public AuthModel {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(requirement, "requirement");
    Objects.requireNonNull(paths, "paths");
    Objects.requireNonNull(refusal, "refusal");
    schemes = Collections.unmodifiableMap(new LinkedHashMap<>(schemes));
    credentials = Collections.unmodifiableMap(new LinkedHashMap<>(credentials));
    headers = List.copyOf(headers);
    unusable = Collections.unmodifiableMap(new LinkedHashMap<>(unusable));
  }

  /** Makes the authentication of an API all of whose schemes can be used. */
  public AuthModel(
      String id,
      Map<String, BoundScheme> schemes,
      Map<String, CredentialSpec> credentials,
      AuthRequirement requirement,
      PathRequirements paths,
      List<FixedHeader> headers,
      CredentialRefusal refusal) {
    this(id, schemes, credentials, requirement, paths, headers, refusal, Map.of());
  }

  /** Makes the authentication of an API of which nothing is known by path. */
  public AuthModel(
      String id,
      Map<String, BoundScheme> schemes,
      Map<String, CredentialSpec> credentials,
      AuthRequirement requirement,
      List<FixedHeader> headers,
      CredentialRefusal refusal) {
    this(id, schemes, credentials, requirement, PathRequirements.NONE, headers, refusal);
  }

  /** Returns this with {@code unusable} instead of its own. */
  public AuthModel withUnusable(Map<String, String> unusable) {
    return new AuthModel(id, schemes, credentials, requirement, paths, headers, refusal, unusable);
  }

  /** Returns why no request can have what {@code requirement} asks for; empty if one can. */
  public Optional<String> whyUnmet(AuthRequirement requirement) {
    Set<String> reasons = new LinkedHashSet<>();
    for (Alternative alternative : requirement.alternatives()) {
      Optional<String> reason =
          alternative.names().stream().map(unusable::get).filter(Objects::nonNull).findFirst();
      if (reason.isEmpty()) {
        return Optional.empty();
      }
      reasons.add(reason.get());
    }
    return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", reasons));
  }
}

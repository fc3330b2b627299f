package io.github.authdex.model;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.FixedHeader;
import io.github.authdex.auth.credential.CredentialSpec;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
 */
public record AuthModel(
    String id,
    Map<String, BoundScheme> schemes,
    Map<String, CredentialSpec> credentials,
    AuthRequirement requirement,
    PathRequirements paths,
    List<FixedHeader> headers,
    CredentialRefusal refusal) {
  public AuthModel {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(requirement, "requirement");
    Objects.requireNonNull(paths, "paths");
    Objects.requireNonNull(refusal, "refusal");
    schemes = Collections.unmodifiableMap(new LinkedHashMap<>(schemes));
    credentials = Collections.unmodifiableMap(new LinkedHashMap<>(credentials));
    headers = List.copyOf(headers);
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
}

package io.github.authdex.cli.scheme;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.oidc.OidcScheme;
import io.github.authdex.catalog.ApiSchemes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How one scheme is filled: by which variables, and along which flows of OAuth 2.
 *
 * @param scheme its name
 * @param variables sets of environment variables; the tools take the first that is complete
 * @param flows of OAuth 2, in the entry's order
 * @param discoveryUrl where an OpenID provider describes itself
 * @param options of OAuth 2, if it is that
 * @param deprecated since or until when it is given up, and for what; or empty
 */
public record SchemeWays(
    String scheme,
    List<List<String>> variables,
    List<OAuth2Flow> flows,
    Optional<String> discoveryUrl,
    Optional<OAuth2Options> options,
    String deprecated) {

  public static List<SchemeWays> of(ApiSchemes api) {
    return api.schemes().values().stream().map(bound -> of(api, bound)).toList();
  }

  private static SchemeWays of(ApiSchemes api, BoundScheme bound) {
    AuthRequirement alone = new AuthRequirement(List.of(Alternative.of(bound.name())));
    List<List<String>> variables =
        api.lacking(alone, Credentials.of(Map.of())).stream()
            .map(set -> set.stream().map(CredentialSpec::env).toList())
            .toList();
    AuthScheme scheme = bound.scheme();
    return new SchemeWays(
        bound.name(),
        variables,
        only(scheme, OAuth2Scheme.class).flatMap(oauth2 -> oauth2.flows().stream()).toList(),
        only(scheme, OidcScheme.class).map(OidcScheme::openIdConnectUrl).findFirst(),
        only(scheme, OAuth2Scheme.class)
            .map(OAuth2Scheme::options)
            .findFirst()
            .or(() -> only(scheme, OidcScheme.class).map(OidcScheme::options).findFirst()),
        bound.deprecated());
  }

  private static <T extends AuthScheme> Stream<T> only(AuthScheme scheme, Class<T> type) {
    return Stream.of(scheme).filter(type::isInstance).map(type::cast);
  }

  /** Returns whether there is no token without a person who consents. */
  boolean needsPerson() {
    return !flows.isEmpty() && flows.stream().allMatch(UserConsent::isNeeded);
  }

  /** Returns whether some of what the API has takes a token to which a person consented. */
  boolean hasPerson() {
    return flows.stream().anyMatch(UserConsent::isNeeded);
  }
}

package io.github.authdex.generator.preset;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.SchemeEndpoint.Use;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.oidc.OidcScheme;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What makes two schemes the same whatever they are called.
 *
 * @param kind the kind
 * @param in where the proof travels
 * @param name in which header, parameter or field; a header's in lower case
 * @param prefix what stands in front of it, in lower case and without spaces
 * @param endpoints where tokens come from
 * @param flows how tokens are got, in OpenAPI's words
 */
record SchemeMeaning(
    String kind, String in, String name, String prefix, Set<String> endpoints, Set<String> flows) {
  private static final String AUTHORIZATION = "authorization";

  /** What documents name; the others are known to entries alone. */
  private static final Set<Use> COMPARED = Set.of(Use.CONSENT, Use.TOKEN, Use.DISCOVERY);

  static SchemeMeaning of(AuthScheme scheme) {
    WirePlace place = scheme.places().stream().findFirst().orElse(null);
    return new SchemeMeaning(
        scheme.kind(),
        place == null ? "connection" : place.in().toString(),
        place == null ? "" : name(place),
        scheme.prefix().strip().toLowerCase(Locale.ROOT),
        scheme instanceof OAuth2Scheme || scheme instanceof OidcScheme
            ? endpoints(scheme)
            : Set.of(),
        scheme instanceof OAuth2Scheme oauth2 ? flows(oauth2) : Set.of());
  }

  private static String name(WirePlace place) {
    return place.in() == Placement.HEADER ? place.name().toLowerCase(Locale.ROOT) : place.name();
  }

  private static Set<String> endpoints(AuthScheme scheme) {
    return scheme.endpoints().stream()
        .filter(endpoint -> COMPARED.contains(endpoint.use()))
        .map(endpoint -> endpoint.url().replaceFirst("/$", ""))
        .collect(Collectors.toSet());
  }

  private static Set<String> flows(OAuth2Scheme scheme) {
    return scheme.flows().stream().map(flow -> flow.type().wireName()).collect(Collectors.toSet());
  }

  /** Returns whether the proof is the Authorization header. */
  boolean inAuthorization() {
    return in.equals("header") && name.equals(AUTHORIZATION);
  }

  boolean samePlace(SchemeMeaning other) {
    return in.equals(other.in) && name.equals(other.name);
  }

  boolean sharesEndpoint(SchemeMeaning other) {
    return shared(endpoints, other.endpoints) > 0;
  }

  /** Returns how much two schemes that may be the same have in common. */
  int likeness(SchemeMeaning other) {
    return shared(endpoints, other.endpoints) + shared(flows, other.flows);
  }

  private static int shared(Set<String> one, Set<String> other) {
    return (int) one.stream().filter(other::contains).count();
  }

  /** Returns whether a token is sent, by a header that RFC 6750 names. */
  boolean isBearerToken() {
    return inAuthorization() && prefix.equals("bearer");
  }
}

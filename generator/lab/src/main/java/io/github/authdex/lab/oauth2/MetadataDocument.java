package io.github.authdex.lab.oauth2;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.oauth2.DpopUse;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Flow.Pkce;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.lab.address.AddressMap;
import io.github.authdex.lab.address.AuthEndpoint;
import io.github.authdex.lab.address.LocatedEndpoint;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.message.Reply;
import io.github.authdex.lab.run.SchemeScopes;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the lab's authorization server tells of itself (RFC 8414 §2), and what it tells as an OpenID
 * provider, if it is one (OpenID Connect Discovery 1.0 §3).
 */
final class MetadataDocument implements AuthEndpoint {
  private static final String NAME = "authorization server metadata";
  private static final String WELL_KNOWN = "/.well-known/oauth-authorization-server";

  private final AddressMap site;
  private final OAuth2Options options;
  private final List<OAuth2Flow> flows;
  private final SchemeScopes scopes;
  private final Optional<IdTokens> idTokens;
  private final Map<String, URI> endpoints = new LinkedHashMap<>();

  MetadataDocument(
      AddressMap site,
      OAuth2Options options,
      List<OAuth2Flow> flows,
      SchemeScopes scopes,
      Optional<IdTokens> idTokens) {
    this.site = site;
    this.options = options;
    this.flows = List.copyOf(flows);
    this.scopes = scopes;
    this.idTokens = idTokens;
  }

  /** Has the document name where {@code endpoint} lies, of several the first; returns it. */
  LocatedEndpoint names(String field, LocatedEndpoint endpoint) {
    names(field, endpoint.url());
    return endpoint;
  }

  /** Has the document name {@code url} likewise, which is as the API writes it. */
  void names(String field, String url) {
    if (site.fill(url).indexOf('{') < 0) {
      endpoints.putIfAbsent(field, site.located(url));
    }
  }

  /** Returns where it lies: an issuer with a path has that behind the well-known one (§3.1). */
  Set<String> paths() {
    Set<String> paths = new LinkedHashSet<>();
    paths.add(WELL_KNOWN);
    paths.add(WELL_KNOWN + URI.create(site.root()).getRawPath());
    if (idTokens.isPresent()) {
      paths.add("/.well-known/openid-configuration");
    }
    return paths;
  }

  @Override
  public Reply answer(ReceivedRequest request) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("issuer", idTokens.map(IdTokens::issuer).orElse(site.root()));
    endpoints.forEach((field, url) -> body.put(field, url.toString()));
    Set<String> grants = new LinkedHashSet<>();
    Set<String> responses = new LinkedHashSet<>();
    for (OAuth2Flow flow : flows) {
      switch (flow.type()) {
        case AUTHORIZATION_CODE -> responses.add("code");
        case IMPLICIT -> responses.add("token");
        default -> {}
      }
      if (flow.type() != OAuth2Flow.Type.IMPLICIT) {
        grants.add(flow.grantType().orElse(flow.type().grantType()));
      } else {
        grants.add("implicit");
      }
    }
    grants.add("refresh_token");
    put(body, "response_types_supported", responses);
    put(body, "grant_types_supported", grants);
    put(body, "scopes_supported", scopes.known());
    put(
        body,
        "token_endpoint_auth_methods_supported",
        Set.of(options.clientAuthentication().wireName()));
    if (flows.stream().noneMatch(flow -> flow.pkce() == Pkce.UNSUPPORTED)) {
      put(body, "code_challenge_methods_supported", Set.of("S256"));
    }
    if (options.dpop() != DpopUse.NONE) {
      put(body, "dpop_signing_alg_values_supported", Set.of("ES256"));
    }
    if (idTokens.isPresent()) {
      put(body, "subject_types_supported", Set.of("public"));
      put(body, "id_token_signing_alg_values_supported", Set.of(IdTokens.ALGORITHM));
    }
    return new Reply(200, List.of(), body, NAME, "");
  }

  private static void put(ObjectNode body, String field, Set<String> values) {
    values.forEach(body.putArray(field)::add);
  }
}

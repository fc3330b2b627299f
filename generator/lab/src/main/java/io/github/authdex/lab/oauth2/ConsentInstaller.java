package io.github.authdex.lab.oauth2;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.lab.address.AuthEndpoint;
import io.github.authdex.lab.address.LocatedEndpoint;
import io.github.authdex.lab.consent.ConsentEndpoint;
import io.github.authdex.lab.consent.DeviceGrants;
import io.github.authdex.lab.consent.DevicePage;
import io.github.authdex.lab.consent.DeviceRequests;
import io.github.authdex.lab.consent.GrantedCodes;
import io.github.authdex.lab.consent.PushedRequests;
import io.github.authdex.lab.message.Reply;
import io.github.authdex.lab.run.RunContext;
import io.github.authdex.lab.run.SchemeScopes;
import io.github.authdex.lab.token.IssuedTokens;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes the endpoints of a scheme at which people and devices begin and where tokens are told of
 * and end. What the API gives no URL for lies beside what it does, and the server's metadata names
 * it.
 */
record ConsentInstaller(
    RunContext bench,
    BoundScheme bound,
    OAuth2Options options,
    List<OAuth2Flow> flows,
    SchemeScopes scopes,
    ClientProof client,
    IssuedTokens tokens,
    GrantedCodes codes,
    DeviceGrants devices,
    Optional<IdTokens> idTokens) {
  /**
   * Returns the endpoints.
   *
   * @param described where the API's own document lies that names them, if it has one
   */
  List<LocatedEndpoint> endpoints(Optional<String> described) {
    MetadataDocument metadata =
        new MetadataDocument(bench.site(), options, flows, scopes, idTokens);
    List<LocatedEndpoint> endpoints = new ArrayList<>();
    for (String url : distinct(OAuth2Flow::authorizationUrl)) {
      endpoints.addAll(consent(url, metadata));
    }
    for (String url : distinct(OAuth2Flow::deviceAuthorizationUrl)) {
      endpoints.addAll(device(url, metadata));
    }
    for (String url : distinct(OAuth2Flow::revocationUrl)) {
      RevocationEndpoint revocation = new RevocationEndpoint(options, client, tokens);
      endpoints.add(metadata.names("revocation_endpoint", bench.locate(url, revocation)));
    }
    distinct(OAuth2Flow::tokenUrl).stream()
        .findFirst()
        .ifPresent(url -> endpoints.addAll(aboutTokens(url, metadata, described)));
    return endpoints;
  }

  private List<LocatedEndpoint> consent(String url, MetadataDocument metadata) {
    List<OAuth2Flow> here =
        flows.stream().filter(flow -> flow.authorizationUrl().equals(Optional.of(url))).toList();
    PushedRequests pushed = new PushedRequests(bench.clock(), bench.throwaway()::token);
    ConsentEndpoint page =
        ConsentEndpoint.of(bench, bound, options, here, scopes, codes, tokens, pushed);
    PushEndpoint push = new PushEndpoint(options, client, page);
    return List.of(
        metadata.names("authorization_endpoint", bench.locate(url, page)),
        metadata.names("pushed_authorization_request_endpoint", beside(url, "/par", push)));
  }

  private List<LocatedEndpoint> device(String url, MetadataDocument metadata) {
    LocatedEndpoint page =
        beside(
            url,
            "/verify",
            new DevicePage(bench.model().title(), devices, bench.throwaway().token()));
    DeviceRequests requests =
        new DeviceRequests(
            devices,
            bench.throwaway()::token,
            bench.site().located(bench.known(url) + "/verify").toString(),
            bench.terms().consent().automatic());
    DeviceEndpoint device = new DeviceEndpoint(client, new ScopeReader(options, scopes), requests);
    return List.of(
        metadata.names("device_authorization_endpoint", bench.locate(url, device)), page);
  }

  private List<LocatedEndpoint> aboutTokens(
      String tokenUrl, MetadataDocument metadata, Optional<String> described) {
    IntrospectionEndpoint introspection = new IntrospectionEndpoint(options, client, tokens);
    List<LocatedEndpoint> endpoints = new ArrayList<>();
    endpoints.add(
        metadata.names("introspection_endpoint", beside(tokenUrl, "/introspect", introspection)));
    metadata.names("token_endpoint", bench.known(tokenUrl));
    idTokens.ifPresent(provider -> endpoints.addAll(aboutPeople(provider, tokenUrl, metadata)));
    if (described.isPresent()) {
      endpoints.add(bench.locate(described.get(), metadata));
    } else {
      for (String path : metadata.paths()) {
        endpoints.add(bench.locate(path, metadata).unlisted());
      }
    }
    return endpoints;
  }

  private List<LocatedEndpoint> aboutPeople(
      IdTokens provider, String tokenUrl, MetadataDocument metadata) {
    AuthEndpoint keys =
        request -> new Reply(200, List.of(), provider.keys(), "keys of the provider", "");
    return List.of(
        metadata.names("jwks_uri", beside(tokenUrl, "/keys", keys)),
        metadata.names(
            "userinfo_endpoint", beside(tokenUrl, "/userinfo", new UserinfoEndpoint(tokens))));
  }

  private LocatedEndpoint beside(String url, String path, AuthEndpoint endpoint) {
    int query = url.indexOf('?');
    return bench.locate((query < 0 ? url : url.substring(0, query)) + path, endpoint).unlisted();
  }

  private Set<String> distinct(Function<OAuth2Flow, Optional<String>> url) {
    Set<String> urls = new LinkedHashSet<>();
    flows.forEach(flow -> url.apply(flow).ifPresent(urls::add));
    return urls;
  }
}

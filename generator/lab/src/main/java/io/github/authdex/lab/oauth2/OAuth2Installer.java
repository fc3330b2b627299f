package io.github.authdex.lab.oauth2;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oauth2.DpopUse;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oidc.OidcScheme;
import io.github.authdex.lab.address.LocatedEndpoint;
import io.github.authdex.lab.check.Check;
import io.github.authdex.lab.check.Judge;
import io.github.authdex.lab.check.PlacedCheck;
import io.github.authdex.lab.consent.DeviceGrants;
import io.github.authdex.lab.consent.GrantedCodes;
import io.github.authdex.lab.mtls.MtlsCheck;
import io.github.authdex.lab.run.RunContext;
import io.github.authdex.lab.run.SchemeInstallation;
import io.github.authdex.lab.run.SchemeScopes;
import io.github.authdex.lab.token.IssuedTokens;
import io.github.authdex.lab.token.TokenJudge;
import java.net.URI;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sets up the check and the endpoints of an OAuth 2.0 scheme. */
public final class OAuth2Installer {
  private final RunContext bench;
  private final BoundScheme bound;
  private final OAuth2Options options;
  private final IssuedTokens tokens;
  private final DpopProof proofs;
  private final GrantedCodes codes;
  private final DeviceGrants devices;

  public OAuth2Installer(RunContext bench, BoundScheme bound, OAuth2Options options) {
    this.bench = bench;
    this.bound = bound;
    this.options = options;
    this.tokens = bench.tokens(options.tokenTerms());
    this.proofs = new DpopProof(bench.clock());
    this.codes = new GrantedCodes(bench.clock(), bench.throwaway()::token, tokens);
    this.devices = new DeviceGrants(bench.clock(), bench.throwaway().random());
  }

  /** Returns what runs {@code flows}. */
  public SchemeInstallation flows(List<OAuth2Flow> flows) {
    Set<String> listed = new LinkedHashSet<>();
    flows.forEach(flow -> listed.addAll(flow.scopes().keySet()));
    SchemeScopes scopes = bench.scopes(bound, listed);
    Optional<IdTokens> idTokens =
        listed.contains(IdTokens.SCOPE)
            ? Optional.of(provider(bench.site().root()))
            : Optional.empty();
    return installed(flows, scopes, idTokens, Optional.empty());
  }

  /** Returns what runs a scheme whose endpoints stand in a discovery document. */
  public SchemeInstallation discovery(OidcScheme scheme) {
    String url = scheme.openIdConnectUrl();
    ProviderUrls urls = ProviderUrls.of(url);
    SchemeScopes scopes = bench.scopes(bound, scheme.scopes().keySet());
    String issuer = bench.site().toLab(URI.create(bench.site().fill(urls.issuer()))).toString();
    return installed(
        urls.flows(scheme.scopes()), scopes, Optional.of(provider(issuer)), Optional.of(url));
  }

  private SchemeInstallation installed(
      List<OAuth2Flow> flows,
      SchemeScopes scopes,
      Optional<IdTokens> idTokens,
      Optional<String> described) {
    seed(scopes);
    List<LocatedEndpoint> endpoints = new ArrayList<>();
    for (String url : urls(flows)) {
      List<OAuth2Flow> here =
          flows.stream().filter(flow -> flow.tokenUrl().equals(Optional.of(url))).toList();
      boolean refresh =
          flows.stream()
              .anyMatch(flow -> flow.refreshUrl().or(flow::tokenUrl).equals(Optional.of(url)));
      endpoints.add(bench.locate(url, endpoint(here, refresh, scopes, urls(flows), idTokens)));
    }
    endpoints.addAll(
        new ConsentInstaller(
                bench,
                bound,
                options,
                flows,
                scopes,
                client(urls(flows)),
                tokens,
                codes,
                devices,
                idTokens)
            .endpoints(described));
    return new SchemeInstallation(check(), endpoints);
  }

  private IdTokens provider(String issuer) {
    String clientId = bound.roles(bench.held()).find("clientId").map(Secret::reveal).orElse("");
    return new IdTokens(issuer, clientId, bench.throwaway().pair(), bench.clock());
  }

  private Check check() {
    PlacedCheck bearer = check(options.prefix());
    return options.dpop() == DpopUse.NONE
        ? bearer
        : new DpopCheck(options.dpop(), bearer, check(DpopUse.prefix()), proofs, tokens);
  }

  private PlacedCheck check(String prefix) {
    Judge judge = new TokenJudge(bench.held(), bench.credential(bound, "accessToken"), tokens);
    WirePlace place = new WirePlace(options.in(), options.name());
    return new PlacedCheck(place, prefix, judge, bench.realm());
  }

  private void seed(SchemeScopes scopes) {
    bench
        .credential(bound, "refreshToken")
        .ifPresent(name -> tokens.seed(bench.held().values().get(name), scopes.known()));
  }

  private TokenEndpoint endpoint(
      List<OAuth2Flow> flows,
      boolean refresh,
      SchemeScopes scopes,
      Set<String> tokenUrls,
      Optional<IdTokens> idTokens) {
    return new TokenEndpoint(
        new TokenEndpoint.Grants(flows, refresh, scopes),
        options,
        bound.roles(bench.held()),
        client(tokenUrls),
        new TokenEndpoint.Surroundings(
            bench.expansion(),
            tokens,
            codes,
            devices,
            proofs,
            bench.throwaway().token(),
            bench.told(),
            idTokens));
  }

  private ClientProof client(Set<String> tokenUrls) {
    Credentials roles = bound.roles(bench.held());
    return new ClientProof(options, roles, assertion(roles, tokenUrls), certificate());
  }

  private Optional<MtlsCheck> certificate() {
    return ClientProof.isByCertificate(options)
        ? Optional.of(MtlsCheck.of(bench, bound))
        : Optional.empty();
  }

  private Optional<AssertionCheck> assertion(Credentials roles, Set<String> tokenUrls) {
    ClientAuthentication method = options.clientAuthentication();
    if (method != ClientAuthentication.PRIVATE_KEY_JWT
        && method != ClientAuthentication.CLIENT_SECRET_JWT) {
      return Optional.empty();
    }
    Optional<PublicKey> open =
        bench.credential(bound, "privateKey").flatMap(bench.throwaway()::publicKey);
    boolean own = method == ClientAuthentication.PRIVATE_KEY_JWT;
    return Optional.of(
        new AssertionCheck(
            options.assertion(),
            new AssertionKey(roles, own ? open : Optional.empty()),
            audiences(tokenUrls),
            bench));
  }

  /** The lab stands in for the server, so that its own URLs are as good as the server's. */
  private Set<String> audiences(Set<String> tokenUrls) {
    Optional<String> other = options.assertion().audience();
    if (other.isPresent()) {
      return Set.of(bench.expansion().known(other.get()));
    }
    Set<String> audiences = new LinkedHashSet<>();
    for (String url : tokenUrls) {
      String filled = bench.site().fill(bench.expansion().known(url));
      audiences.add(filled);
      audiences.add(bench.site().toLab(URI.create(filled)).toString());
    }
    return audiences;
  }

  private static Set<String> urls(List<OAuth2Flow> flows) {
    Set<String> urls = new LinkedHashSet<>();
    for (OAuth2Flow flow : flows) {
      flow.tokenUrl().ifPresent(urls::add);
      flow.refreshUrl().ifPresent(urls::add);
    }
    return urls;
  }
}

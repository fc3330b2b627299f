package io.github.authdex.auth.jwt;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Credentials;
import io.github.authdex.auth.RequestSigner;
import io.github.authdex.auth.Secret;
import io.github.authdex.auth.Template;
import io.github.authdex.auth.TokenKey;
import io.github.authdex.auth.internal.Carrier;
import io.github.authdex.auth.internal.Fingerprint;
import io.github.authdex.auth.internal.Jws;
import io.github.authdex.auth.internal.OneLine;
import io.github.authdex.auth.internal.TokenKeeper;
import io.github.authdex.auth.internal.TokenSigner;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts scheme, credentials and surroundings together.
 *
 * @param scopes what the token must allow; empty leaves it to the claims or the server
 */
record JwtAssembly(
    JwtScheme scheme, Credentials credentials, AuthEnvironment environment, List<String> scopes) {

  RequestSigner signer() {
    return scheme.exchange().isEmpty()
        ? new JwtSigner(maker(), Carrier.of(scheme.in(), scheme.name(), scheme.prefix()))
        : exchanging(scheme.exchange().get());
  }

  JwtMaker maker() {
    Jws jws = Jws.of(scheme.algorithm(), scheme.keyEncoding(), credentials.require("key"));
    return new JwtMaker(scheme, jws, keyId(), claims(), environment.clock());
  }

  private RequestSigner exchanging(JwtExchange exchange) {
    URI endpoint = environment.withVariables(this::value).endpoint(exchange.url());
    List<String> beside = scheme.claims().containsKey("scope") ? List.of() : scopes;
    JwtIssuer issuer = new JwtIssuer(exchange, endpoint, maker(), beside, environment);
    TokenKeeper keeper =
        new TokenKeeper(key(endpoint), issuer, environment.tokens(), environment.clock());
    return new TokenSigner(keeper, scheme.in(), scheme.name(), scheme.prefix());
  }

  /** Returns the claims besides the times. Scopes that are asked for replace those of a claim. */
  private Map<String, String> claims() {
    Map<String, String> claims = new LinkedHashMap<>();
    scheme
        .claims()
        .forEach((name, template) -> claims.put(name, Template.expand(template, this::value)));
    if (!scopes.isEmpty() && scheme.exchange().isPresent()) {
      claims.computeIfPresent("scope", (name, any) -> String.join(" ", scopes));
    }
    return claims;
  }

  /** Returns what the token is kept under: another key or other claims make another token. */
  private TokenKey key(URI endpoint) {
    List<String> claims =
        claims().entrySet().stream().map(claim -> claim.getKey() + "=" + claim.getValue()).toList();
    Secret key = credentials.require("key");
    String print = Fingerprint.of(key, endpoint + " " + claims);
    return new TokenKey(endpoint.toString(), print, "jwt " + keyId().orElse(""), scopes, claims);
  }

  private Optional<String> keyId() {
    return credentials.find("keyId").filter(id -> !id.isEmpty()).map(Secret::reveal);
  }

  private Optional<Secret> value(String name) {
    return credentials
        .find(name)
        .or(() -> environment.variables().find(name))
        .map(value -> OneLine.of(name, value));
  }
}

package io.github.authdex.auth.jwt;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.RequestSigner;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.credential.Template;
import io.github.authdex.auth.internal.carrier.Carrier;
import io.github.authdex.auth.internal.crypto.Fingerprint;
import io.github.authdex.auth.internal.crypto.Jws;
import io.github.authdex.auth.internal.text.OneLine;
import io.github.authdex.auth.internal.token.ServerTime;
import io.github.authdex.auth.internal.token.TokenKeeper;
import io.github.authdex.auth.internal.token.TokenSigner;
import io.github.authdex.auth.token.AccessKey;
import io.github.authdex.auth.token.ChainKey;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Puts scheme, credentials and surroundings together.
 *
 * @param scopes what the token must allow; empty leaves it to the claims or the server
 */
record JwtAssembly(
    JwtScheme scheme, Credentials credentials, AuthEnvironment environment, List<String> scopes) {
  private static final String FINGERPRINT = "{$fingerprint}";

  JwtAssembly(
      JwtScheme scheme, Credentials credentials, AuthEnvironment environment, List<String> scopes) {
    this.scheme = scheme;
    this.credentials = credentials;
    this.environment =
        scheme
            .exchange()
            .map(exchange -> ServerTime.learnt(environment, exchange.url()))
            .orElse(environment);
    this.scopes = List.copyOf(scopes);
  }

  RequestSigner signer() {
    return scheme.exchange().isEmpty()
        ? new JwtSigner(maker(), Carrier.of(scheme.in(), scheme.name(), scheme.prefix()))
        : exchanging(scheme.exchange().get());
  }

  private JwtMaker maker() {
    Optional<Secret> passphrase = credentials.find("passphrase").filter(text -> !text.isEmpty());
    Secret key = credentials.require("key");
    Jws jws = Jws.of(scheme.algorithm(), scheme.keyEncoding(), key, passphrase);
    return new JwtMaker(scheme, jws, keyId(), content(), environment);
  }

  private RequestSigner exchanging(JwtExchange exchange) {
    URI endpoint = environment.withVariables(this::value).endpoint(exchange.url());
    Map<String, Secret> parameters = new LinkedHashMap<>();
    exchange.parameters().forEach((name, value) -> parameters.put(name, Secret.of(filled(value))));
    if (!scopes.isEmpty() && !scheme.content().texts().containsKey("scope")) {
      parameters.put("scope", Secret.of(String.join(" ", scopes)));
    }
    JwtIssuer issuer = new JwtIssuer(exchange, endpoint, maker(), parameters, environment);
    TokenKeeper keeper = new TokenKeeper(key(endpoint, parameters), issuer, environment);
    return new TokenSigner(keeper, scheme.in(), scheme.name(), scheme.prefix());
  }

  /** Returns what the JWT says. Scopes that are asked for replace those of a claim. */
  private JwtContent content() {
    JwtContent filled = scheme.content().filled(this::filled);
    if (scopes.isEmpty() || scheme.exchange().isEmpty()) {
      return filled;
    }
    Map<String, String> texts = new LinkedHashMap<>(filled.texts());
    texts.computeIfPresent("scope", (name, any) -> String.join(" ", scopes));
    return new JwtContent(texts, filled.others(), filled.header());
  }

  /** Returns what the token is kept under: another key, content or parameter makes another. */
  private AccessKey key(URI endpoint, Map<String, Secret> parameters) {
    StringJoiner all = new StringJoiner(" ");
    String key = credentials.require("key").reveal();
    all.add(Integer.toString(key.length())).add(key).add(content().toString());
    parameters.forEach((name, value) -> all.add(name + "=" + value.reveal().length()));
    parameters.values().forEach(value -> all.add(value.reveal()));
    String print =
        Fingerprint.of(
            Secret.of(all.toString()), endpoint.toString(), environment.tokens().isShared());
    List<String> parts = new ArrayList<>(List.of("fingerprint=" + print));
    scopes.stream().distinct().forEach(scope -> parts.add("scope=" + scope));
    return ChainKey.of(endpoint.toString(), keyId().orElse(""), "jwt", parts).access(List.of());
  }

  private String filled(String template) {
    String filled = Template.expand(template, this::value);
    return filled.contains(FINGERPRINT) ? filled.replace(FINGERPRINT, fingerprint()) : filled;
  }

  private String fingerprint() {
    Optional<Secret> passphrase = credentials.find("passphrase").filter(text -> !text.isEmpty());
    return Jws.fingerprint(scheme.keyEncoding(), credentials.require("key"), passphrase);
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

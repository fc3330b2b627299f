package io.github.authdex.lab.jwt;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.jwt.JwtContent;
import io.github.authdex.auth.jwt.JwtExchange;
import io.github.authdex.auth.jwt.JwtScheme;
import io.github.authdex.lab.address.AuthEndpoint;
import io.github.authdex.lab.check.Check;
import io.github.authdex.lab.check.Judge;
import io.github.authdex.lab.check.PlacedCheck;
import io.github.authdex.lab.key.JwsAlgorithm;
import io.github.authdex.lab.key.JwtKey;
import io.github.authdex.lab.run.RunContext;
import io.github.authdex.lab.run.SchemeInstallation;
import io.github.authdex.lab.run.SchemeScopes;
import io.github.authdex.lab.token.IssuedTokens;
import io.github.authdex.lab.token.TokenJudge;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Sets up the check of a JWT scheme, and its exchange if it has one. */
public final class JwtInstaller {
  private final RunContext bench;
  private final BoundScheme bound;
  private final JwtScheme scheme;

  public JwtInstaller(RunContext bench, BoundScheme bound, JwtScheme scheme) {
    this.bench = bench;
    this.bound = bound;
    this.scheme = scheme;
  }

  public SchemeInstallation install() {
    return scheme
        .exchange()
        .map(this::exchanged)
        .orElseGet(() -> SchemeInstallation.of(check(judge())));
  }

  private SchemeInstallation exchanged(JwtExchange exchange) {
    IssuedTokens tokens = bench.tokens();
    SchemeScopes scopes = bench.scopes(bound, exchange.scopes().keySet());
    AuthEndpoint endpoint =
        new ExchangeEndpoint(exchange, judge(), tokens, scopes, bench.clock(), bench.told());
    return new SchemeInstallation(
        check(new TokenJudge(bench.held(), Optional.empty(), tokens)),
        List.of(bench.locate(exchange.url(), endpoint)));
  }

  private Check check(Judge judge) {
    return new PlacedCheck(
        new WirePlace(scheme.in(), scheme.name()), scheme.prefix(), judge, bench.realm());
  }

  private Judge judge() {
    Optional<String> keyId =
        bench.credential(bound, "keyId").map(name -> bench.held().values().get(name));
    return new JwtJudge(known(), keyId, verifier(), bench.expansion(), bench.clock());
  }

  /** Returns the scheme with the fingerprint of the key that the lab knows the other half of. */
  private JwtScheme known() {
    Optional<PublicKey> key = bench.credential(bound, "key").flatMap(bench.throwaway()::publicKey);
    Map<String, String> texts = new LinkedHashMap<>(scheme.content().texts());
    key.map(JwtInstaller::fingerprint)
        .ifPresent(
            print -> texts.replaceAll((name, text) -> text.replace("{$fingerprint}", print)));
    return new JwtScheme(
        scheme.algorithm(),
        scheme.keyEncoding(),
        new JwtContent(texts, scheme.content().others(), scheme.content().header()),
        scheme.lifetimeSeconds(),
        scheme.backdateSeconds(),
        scheme.exchange(),
        scheme.in(),
        scheme.name(),
        scheme.prefix());
  }

  private static String fingerprint(PublicKey key) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // Every JDK ships it.
    }
  }

  private BiPredicate<byte[], byte[]> verifier() {
    JwsAlgorithm algorithm = JwsAlgorithm.of(scheme.algorithm());
    String name = bench.credential(bound, "key").orElseThrow();
    if (algorithm.keyType().isShared()) {
      byte[] key = JwtKey.bytes(bench.held().values().get(name), scheme.keyEncoding());
      return (input, signature) -> algorithm.verifies(key, input, signature);
    }
    PublicKey key = bench.throwaway().publicKey(name).orElseThrow();
    return (input, signature) -> algorithm.verifies(key, input, signature);
  }
}

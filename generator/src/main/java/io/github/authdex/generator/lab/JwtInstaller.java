package io.github.authdex.generator.lab;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.jwt.JwtExchange;
import io.github.authdex.auth.jwt.JwtScheme;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Sets up the check of a JWT scheme, and its exchange if it has one. */
final class JwtInstaller {
  private final Bench bench;
  private final BoundScheme bound;
  private final JwtScheme scheme;

  JwtInstaller(Bench bench, BoundScheme bound, JwtScheme scheme) {
    this.bench = bench;
    this.bound = bound;
    this.scheme = scheme;
  }

  Installation install() {
    return scheme.exchange().map(this::exchanged).orElseGet(() -> Installation.of(check(judge())));
  }

  private Installation exchanged(JwtExchange exchange) {
    Tokens tokens = bench.tokens();
    Scopes scopes = bench.scopes(bound, exchange.scopes().keySet());
    Endpoint endpoint =
        new ExchangeEndpoint(exchange, judge(), tokens, scopes, bench.options().clock());
    return new Installation(
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
    return new JwtJudge(scheme, keyId, verifier(), bench.expansion(), bench.options().clock());
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

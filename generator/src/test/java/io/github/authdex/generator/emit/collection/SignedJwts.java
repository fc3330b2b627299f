package io.github.authdex.generator.emit.collection;

import static io.github.authdex.generator.golden.Apis.anyOf;
import static io.github.authdex.generator.golden.Apis.api;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.jwt.JwtContent;
import io.github.authdex.auth.jwt.JwtScheme;
import io.github.authdex.generator.golden.Apis;
import io.github.authdex.lab.testing.Samples;
import io.github.authdex.model.ApiModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Requests with JWTs, one for each algorithm. */
public final class SignedJwts {
  /** The algorithms of RFC 7518 §3.1, but for none. */
  private static final List<String> ALGORITHMS =
      List.of(
          "HS256", "HS384", "HS512", "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256",
          "ES384", "ES512");

  private SignedJwts() {}

  /** Returns a request for each algorithm, or some of them, each with a key of its own. */
  public static ApiModel ofEachAlgorithm() {
    Apis apis = api("acme");
    for (String algorithm : Samples.of(ALGORITHMS, 4)) {
      String key = algorithm + "Key";
      apis.scheme(algorithm, scheme(algorithm), Map.of("key", key, "keyId", ""));
      apis.get("get" + algorithm, "/" + algorithm, anyOf(Alternative.of(algorithm)));
    }
    return apis.build();
  }

  private static JwtScheme scheme(String algorithm) {
    return new JwtScheme(
        algorithm,
        algorithm.startsWith("HS") ? KeyEncoding.TEXT : KeyEncoding.PEM,
        JwtContent.ofClaims(Map.of("iss", "ü \"me\"")),
        300,
        10,
        Optional.empty(),
        Placement.HEADER,
        "Authorization",
        "Bearer ");
  }
}

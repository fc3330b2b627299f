package io.github.authdex.generator.emit.postman;

import io.github.authdex.auth.Placement;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.jwt.JwtScheme;
import io.github.authdex.generator.emit.collection.LiteralText;
import io.github.authdex.generator.emit.collection.NativeAuth.Made;
import java.util.Optional;
import java.util.Set;

/** Writes a JWT that Postman signs. */
final class PostmanJwt {
  private static final Set<String> ALGORITHMS =
      Set.of(
          "HS256", "HS384", "HS512", "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256",
          "ES384", "ES512");

  private PostmanJwt() {}

  static Optional<AuthBlock> of(JwtScheme scheme, Made made) {
    boolean hmac = scheme.algorithm().startsWith("HS");
    boolean expressible =
        ALGORITHMS.contains(scheme.algorithm())
            && (hmac || scheme.keyEncoding() == KeyEncoding.PEM)
            && switch (scheme.in()) {
              case HEADER ->
                  scheme.name().equalsIgnoreCase("Authorization")
                      && (scheme.prefix().isEmpty() || scheme.prefix().endsWith(" "));
              case QUERY -> scheme.prefix().isEmpty();
              case COOKIE, BODY, PATH -> false;
            };
    return expressible ? Optional.of(block(scheme, made, hmac)) : Optional.empty();
  }

  private static AuthBlock block(JwtScheme scheme, Made made, boolean hmac) {
    AuthBlock block = AuthBlock.of("jwt").with("algorithm", scheme.algorithm());
    if (hmac) {
      boolean base64 = made.texts().containsKey("base64Key");
      block
          .with("secret", made.text(base64 ? "base64Key" : "key"))
          .with("isSecretBase64Encoded", base64);
    } else {
      block.with("privateKey", made.text("key"));
    }
    block.with("payload", made.text("payload")).with("header", made.text("header"));
    if (scheme.in() == Placement.HEADER) {
      block.with("addTokenTo", "header");
      block.with("headerPrefix", LiteralText.text(scheme.prefix().strip()));
    } else {
      block.with("addTokenTo", "queryParam");
      block.with("queryParamKey", LiteralText.text(scheme.name()));
    }
    return block;
  }
}

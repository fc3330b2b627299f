package io.github.authdex.generator.emit.postman;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.asap.AsapScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.edgegrid.EdgeGridScheme;
import io.github.authdex.auth.hawk.HawkScheme;
import io.github.authdex.auth.jwt.JwtScheme;
import io.github.authdex.auth.ntlm.NtlmScheme;
import io.github.authdex.auth.oauth1.OAuth1Scheme;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import io.github.authdex.generator.emit.collection.LiteralText;
import io.github.authdex.generator.emit.collection.NativeAuth;
import io.github.authdex.generator.emit.collection.NativeAuth.Made;
import io.github.authdex.generator.emit.collection.PlacedValue;
import java.util.Optional;
import java.util.Set;

/** Writes auth as the auth object of a collection or request. */
final class AuthBlocks {
  private static final String BEARER = "Bearer ";

  private static final Set<String> OAUTH1_METHODS =
      Set.of(
          "HMAC-SHA1",
          "HMAC-SHA256",
          "HMAC-SHA512",
          "RSA-SHA1",
          "RSA-SHA256",
          "RSA-SHA512",
          "PLAINTEXT");

  private AuthBlocks() {}

  /** Returns the auth object, or nothing if Postman has none for it. */
  static Optional<AuthBlock> of(NativeAuth auth) {
    return auth instanceof NativeAuth.Key key ? key(key.field()) : made((Made) auth);
  }

  /** Postman takes a cookie's key for a header's and has no word for body and path. */
  private static Optional<AuthBlock> key(PlacedValue field) {
    return switch (field.in()) {
      case HEADER -> Optional.of(isBearer(field) ? bearer(field) : apiKey(field));
      case QUERY -> Optional.of(apiKey(field));
      case COOKIE, BODY, PATH -> Optional.empty();
    };
  }

  private static boolean isBearer(PlacedValue field) {
    return field.name().equalsIgnoreCase("Authorization")
        && field.value().startsWith(BEARER + "{{");
  }

  private static AuthBlock bearer(PlacedValue field) {
    return AuthBlock.of("bearer").with("token", field.value().substring(BEARER.length()));
  }

  private static AuthBlock apiKey(PlacedValue field) {
    return AuthBlock.of("apikey")
        .with("key", LiteralText.text(field.name()))
        .with("value", field.value())
        .with("in", field.in().toString());
  }

  private static Optional<AuthBlock> made(Made made) {
    AuthScheme scheme = made.scheme();
    if (scheme instanceof OAuth2Scheme oauth2) {
      return PostmanOAuth2.of(oauth2, made);
    } else if (scheme instanceof OAuth1Scheme oauth1) {
      return OAUTH1_METHODS.contains(oauth1.signatureMethod())
          ? Optional.of(oauth1(oauth1, made))
          : Optional.empty();
    } else if (scheme instanceof JwtScheme jwt) {
      return PostmanJwt.of(jwt, made);
    } else if (scheme instanceof SigV4Scheme sigV4) {
      return sigV4.regionSet().isEmpty() ? Optional.of(sigV4(made)) : Optional.empty();
    }
    return simple(scheme, made);
  }

  private static Optional<AuthBlock> simple(AuthScheme scheme, Made made) {
    AuthBlock block = null;
    if (scheme instanceof BasicScheme) {
      block = login("basic", made);
    } else if (scheme instanceof DigestScheme) {
      block = login("digest", made).with("algorithm", made.text("algorithm"));
    } else if (scheme instanceof NtlmScheme) {
      block = login("ntlm", made).with("domain", made.text("domain"));
    } else if (scheme instanceof HawkScheme hawk) {
      block = hawk(hawk, made);
    } else if (scheme instanceof EdgeGridScheme edgeGrid) {
      block = edgeGrid(edgeGrid, made);
    } else if (scheme instanceof AsapScheme asap) {
      block = asap(asap, made);
    }
    return Optional.ofNullable(block);
  }

  private static AuthBlock login(String type, Made made) {
    return AuthBlock.of(type)
        .with("username", made.text("username"))
        .with("password", made.text("password"));
  }

  private static AuthBlock oauth1(OAuth1Scheme scheme, Made made) {
    boolean rsa = scheme.signatureMethod().startsWith("RSA-");
    AuthBlock block =
        AuthBlock.of("oauth1")
            .with("consumerKey", made.text("clientId"))
            .with(rsa ? "privateKey" : "consumerSecret", made.text("clientSecret"))
            .with("token", made.text("token"))
            .with("tokenSecret", made.text("tokenSecret"))
            .with("signatureMethod", scheme.signatureMethod())
            .with("version", "1.0")
            .with("addParamsToHeader", scheme.in() == Placement.HEADER)
            .with("addEmptyParamsToSign", false)
            .with("includeBodyHash", scheme.bodyHash());
    return scheme.realm().isEmpty() ? block : block.with("realm", made.text("realm"));
  }

  private static AuthBlock sigV4(Made made) {
    return AuthBlock.of("awsv4")
        .with("accessKey", made.text("accessKeyId"))
        .with("secretKey", made.text("secretAccessKey"))
        .with("sessionToken", made.text("sessionToken"))
        .with("service", made.text("service"))
        .with("region", made.text("region"));
  }

  /** Without an algorithm Postman would send an empty Authorization header. */
  private static AuthBlock hawk(HawkScheme scheme, Made made) {
    return AuthBlock.of("hawk")
        .with("authId", made.text("id"))
        .with("authKey", made.text("key"))
        .with("algorithm", scheme.algorithm())
        .with("includePayloadHash", scheme.payloadHash());
  }

  private static AuthBlock edgeGrid(EdgeGridScheme scheme, Made made) {
    return AuthBlock.of("edgegrid")
        .with("clientToken", made.text("clientToken"))
        .with("clientSecret", made.text("clientSecret"))
        .with("accessToken", made.text("accessToken"))
        .with("headersToSign", LiteralText.text(String.join(",", scheme.headersToSign())))
        .with("maxBodySize", scheme.maxBody());
  }

  private static AuthBlock asap(AsapScheme scheme, Made made) {
    return AuthBlock.of("asap")
        .with("alg", scheme.algorithm())
        .with("kid", made.text("keyId"))
        .with("iss", made.text("issuer"))
        .with("aud", made.text("audience"))
        .with("privateKey", made.text("privateKey"));
  }
}

package io.github.authdex.generator.emit.yaak;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.oauth1.OAuth1Scheme;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import io.github.authdex.generator.emit.collection.LiteralText;
import io.github.authdex.generator.emit.collection.NativeAuth;
import io.github.authdex.generator.emit.collection.NativeAuth.Made;
import io.github.authdex.generator.emit.collection.PlacedValue;
import io.github.authdex.generator.emit.collection.SchemeRendering;
import java.util.Optional;
import java.util.Set;

/**
 * Auth of a workspace or request: the name of the plug-in that makes it, and its values. The one
 * for NTLM is left out, since it answers the challenge over another connection than got it.
 *
 * @param type such as {@code bearer}; {@code none} ends inheritance
 */
record YaakAuth(String type, ObjectNode values) {
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

  /** Returns that of {@code rendering}, the one that sends nothing if it has none. */
  static YaakAuth of(SchemeRendering rendering) {
    return rendering.auth().flatMap(YaakAuth::of).orElseGet(() -> of("none"));
  }

  /** Returns that of {@code auth}, or nothing if Yaak has none for it. */
  static Optional<YaakAuth> of(NativeAuth auth) {
    return auth instanceof NativeAuth.Key key ? key(key.field()) : made((Made) auth);
  }

  private static Optional<YaakAuth> key(PlacedValue field) {
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

  private static YaakAuth bearer(PlacedValue field) {
    return of("bearer").with("token", field.value().substring(BEARER.length()));
  }

  private static YaakAuth apiKey(PlacedValue field) {
    return of("apikey")
        .with("location", field.in() == Placement.QUERY ? "query" : "header")
        .with("key", LiteralText.text(field.name()))
        .with("value", field.value());
  }

  private static Optional<YaakAuth> made(Made made) {
    AuthScheme scheme = made.scheme();
    if (scheme instanceof OAuth2Scheme oauth2) {
      return YaakOAuth2.of(oauth2, made);
    } else if (scheme instanceof OAuth1Scheme oauth1) {
      boolean known =
          OAUTH1_METHODS.contains(oauth1.signatureMethod())
              && oauth1.in() == Placement.HEADER
              && !oauth1.bodyHash();
      return known ? Optional.of(oauth1(oauth1, made)) : Optional.empty();
    } else if (scheme instanceof SigV4Scheme sigV4) {
      return sigV4.regionSet().isEmpty() ? Optional.of(sigV4(made)) : Optional.empty();
    } else if (scheme instanceof BasicScheme) {
      return Optional.of(login("basic", made));
    }
    return scheme instanceof DigestScheme ? Optional.of(login("digest", made)) : Optional.empty();
  }

  private static YaakAuth login(String type, Made made) {
    return of(type).with("username", made.text("username")).with("password", made.text("password"));
  }

  private static YaakAuth oauth1(OAuth1Scheme scheme, Made made) {
    boolean rsa = scheme.signatureMethod().startsWith("RSA-");
    return of("oauth1")
        .with("signatureMethod", scheme.signatureMethod())
        .with("consumerKey", made.text("clientId"))
        .with(rsa ? "privateKey" : "consumerSecret", made.text("clientSecret"))
        .with("tokenKey", made.text("token"))
        .with("tokenSecret", made.text("tokenSecret"))
        .with("version", "1.0")
        .with("realm", made.text("realm"));
  }

  private static YaakAuth sigV4(Made made) {
    return of("awsv4")
        .with("accessKeyId", made.text("accessKeyId"))
        .with("secretAccessKey", made.text("secretAccessKey"))
        .with("service", made.text("service"))
        .with("region", made.text("region"))
        .with("sessionToken", made.text("sessionToken"));
  }

  /** Returns auth of {@code type}, without values yet. */
  static YaakAuth of(String type) {
    return new YaakAuth(type, JsonNodeFactory.instance.objectNode());
  }

  /** Adds {@code text} with its references. */
  YaakAuth with(String name, String text) {
    values.put(name, YaakText.of(text));
    return this;
  }

  /** Puts it on a workspace or request. */
  void addTo(ObjectNode json) {
    json.put("authenticationType", type).set("authentication", values);
  }
}

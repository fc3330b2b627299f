package io.github.authdex.generator.emit.bruno;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.edgegrid.EdgeGridScheme;
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

/** Writes auth as OpenCollection's auth object, and EdgeGrid as Bruno adds it to that. */
public final class BrunoAuth {
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

  private BrunoAuth() {}

  /** Returns the auth object, or nothing if Bruno has none for it. */
  public static Optional<ObjectNode> of(NativeAuth auth) {
    return auth instanceof NativeAuth.Key key ? key(key.field()) : made((Made) auth);
  }

  static ObjectNode object(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }

  /**
   * A header alone: a key of the query is lost where the URL begins with a variable, which bru
   * takes for no URL.
   */
  private static Optional<ObjectNode> key(PlacedValue field) {
    return switch (field.in()) {
      case HEADER -> Optional.of(isBearer(field) ? bearer(field) : apiKey(field));
      case QUERY, COOKIE, BODY, PATH -> Optional.empty();
    };
  }

  private static boolean isBearer(PlacedValue field) {
    return field.name().equalsIgnoreCase("Authorization")
        && field.value().startsWith(BEARER + "{{");
  }

  private static ObjectNode bearer(PlacedValue field) {
    return object("bearer").put("token", field.value().substring(BEARER.length()));
  }

  private static ObjectNode apiKey(PlacedValue field) {
    return object("apikey")
        .put("key", LiteralText.text(field.name()))
        .put("value", field.value())
        .put("placement", "header");
  }

  private static Optional<ObjectNode> made(Made made) {
    AuthScheme scheme = made.scheme();
    if (scheme instanceof OAuth2Scheme oauth2) {
      return BrunoOAuth2.of(oauth2, made);
    } else if (scheme instanceof OAuth1Scheme oauth1) {
      return OAUTH1_METHODS.contains(oauth1.signatureMethod())
          ? Optional.of(oauth1(oauth1, made))
          : Optional.empty();
    } else if (scheme instanceof SigV4Scheme sigV4) {
      return sigV4.regionSet().isEmpty() ? Optional.of(sigV4(made)) : Optional.empty();
    }
    return simple(scheme, made);
  }

  private static Optional<ObjectNode> simple(AuthScheme scheme, Made made) {
    ObjectNode auth = null;
    if (scheme instanceof BasicScheme) {
      auth = login("basic", made);
    } else if (scheme instanceof DigestScheme) {
      auth = login("digest", made);
    } else if (scheme instanceof NtlmScheme) {
      auth = login("ntlm", made).put("domain", made.text("domain"));
    } else if (scheme instanceof EdgeGridScheme edgeGrid) {
      auth = edgeGrid(edgeGrid, made);
    }
    return Optional.ofNullable(auth);
  }

  private static ObjectNode login(String type, Made made) {
    return object(type)
        .put("username", made.text("username"))
        .put("password", made.text("password"));
  }

  private static ObjectNode oauth1(OAuth1Scheme scheme, Made made) {
    ObjectNode auth = object("oauth1").put("consumerKey", made.text("clientId"));
    if (scheme.signatureMethod().startsWith("RSA-")) {
      auth.putObject("privateKey").put("type", "text").put("value", made.text("clientSecret"));
    } else {
      auth.put("consumerSecret", made.text("clientSecret"));
    }
    auth.put("accessToken", made.text("token"))
        .put("accessTokenSecret", made.text("tokenSecret"))
        .put("signatureMethod", scheme.signatureMethod())
        .put("version", "1.0");
    if (!scheme.realm().isEmpty()) {
      auth.put("realm", made.text("realm"));
    }
    return auth.put("placement", place(scheme.in())).put("includeBodyHash", scheme.bodyHash());
  }

  private static String place(Placement in) {
    return in == Placement.HEADER || in == Placement.BODY ? in.toString() : "query";
  }

  private static ObjectNode sigV4(Made made) {
    return object("awsv4")
        .put("accessKeyId", made.text("accessKeyId"))
        .put("secretAccessKey", made.text("secretAccessKey"))
        .put("sessionToken", made.text("sessionToken"))
        .put("service", made.text("service"))
        .put("region", made.text("region"));
  }

  private static ObjectNode edgeGrid(EdgeGridScheme scheme, Made made) {
    return object("akamai-edgegrid")
        .put("accessToken", made.text("accessToken"))
        .put("clientToken", made.text("clientToken"))
        .put("clientSecret", made.text("clientSecret"))
        .put("headersToSign", LiteralText.text(String.join(",", scheme.headersToSign())))
        .put("maxBodySize", scheme.maxBody());
  }
}

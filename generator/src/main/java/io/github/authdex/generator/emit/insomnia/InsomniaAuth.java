package io.github.authdex.generator.emit.insomnia;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.asap.AsapScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.hawk.HawkScheme;
import io.github.authdex.auth.ntlm.NtlmScheme;
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

/** Writes auth as the authentication of a folder or request. */
public final class InsomniaAuth {
  private static final String BEARER = "Bearer ";

  private static final Set<String> OAUTH1_METHODS =
      Set.of("HMAC-SHA1", "HMAC-SHA256", "RSA-SHA1", "PLAINTEXT");

  private InsomniaAuth() {}

  /** Returns the object of {@code rendering}, the one that sends nothing if it has no auth. */
  public static ObjectNode of(SchemeRendering rendering) {
    return rendering.auth().flatMap(InsomniaAuth::of).orElseGet(() -> auth("none"));
  }

  /** Returns the object of {@code auth}, or nothing if Insomnia has none for it. */
  static Optional<ObjectNode> of(NativeAuth auth) {
    return auth instanceof NativeAuth.Key key ? key(key.field()) : made((Made) auth);
  }

  /** Its form for a cookie would make a second Cookie header beside another cookie. */
  private static Optional<ObjectNode> key(PlacedValue field) {
    return switch (field.in()) {
      case HEADER -> Optional.of(isBearer(field) ? bearer(field) : apiKey(field, "header"));
      case QUERY -> Optional.of(apiKey(field, "queryParams"));
      case COOKIE, BODY, PATH -> Optional.empty();
    };
  }

  private static boolean isBearer(PlacedValue field) {
    return field.name().equalsIgnoreCase("Authorization")
        && field.value().startsWith(BEARER + "{{");
  }

  private static ObjectNode bearer(PlacedValue field) {
    return text(auth("bearer"), "token", field.value().substring(BEARER.length()));
  }

  private static ObjectNode apiKey(PlacedValue field, String place) {
    ObjectNode json = text(auth("apikey"), "key", LiteralText.text(field.name()));
    return text(json, "value", field.value()).put("addTo", place);
  }

  private static Optional<ObjectNode> made(Made made) {
    AuthScheme scheme = made.scheme();
    if (scheme instanceof OAuth2Scheme oauth2) {
      return InsomniaOAuth2.of(oauth2, made);
    } else if (scheme instanceof OAuth1Scheme oauth1) {
      boolean known =
          OAUTH1_METHODS.contains(oauth1.signatureMethod()) && oauth1.in() == Placement.HEADER;
      return known ? Optional.of(oauth1(oauth1, made)) : Optional.empty();
    } else if (scheme instanceof SigV4Scheme sigV4) {
      return sigV4.regionSet().isEmpty() ? Optional.of(sigV4(made)) : Optional.empty();
    } else if (scheme instanceof HawkScheme hawk) {
      return Set.of("sha1", "sha256").contains(hawk.algorithm())
          ? Optional.of(hawk(hawk, made))
          : Optional.empty();
    } else if (scheme instanceof AsapScheme asap) {
      return asap.algorithm().equals("RS256") ? Optional.of(asap(made)) : Optional.empty();
    }
    return simple(scheme, made);
  }

  private static Optional<ObjectNode> simple(AuthScheme scheme, Made made) {
    if (scheme instanceof BasicScheme) {
      return Optional.of(login("basic", made.text("username"), made));
    } else if (scheme instanceof DigestScheme) {
      return Optional.of(login("digest", made.text("username"), made));
    }
    // curl, which Insomnia sends by, takes a domain in front of the name, which may be empty.
    return scheme instanceof NtlmScheme
        ? Optional.of(login("ntlm", made.text("domain") + "\\" + made.text("username"), made))
        : Optional.empty();
  }

  private static ObjectNode login(String type, String username, Made made) {
    return text(text(auth(type), "username", username), "password", made.text("password"));
  }

  private static ObjectNode oauth1(OAuth1Scheme scheme, Made made) {
    boolean rsa = scheme.signatureMethod().startsWith("RSA-");
    ObjectNode json = auth("oauth1").put("signatureMethod", scheme.signatureMethod());
    text(json, "consumerKey", made.text("clientId"));
    text(json, rsa ? "privateKey" : "consumerSecret", made.text("clientSecret"));
    text(json, "tokenKey", made.text("token"));
    text(json, "tokenSecret", made.text("tokenSecret")).put("version", "1.0");
    text(json, "realm", made.text("realm"));
    return json.put("includeBodyHash", scheme.bodyHash());
  }

  private static ObjectNode sigV4(Made made) {
    ObjectNode json = text(auth("iam"), "accessKeyId", made.text("accessKeyId"));
    text(json, "secretAccessKey", made.text("secretAccessKey"));
    text(json, "sessionToken", made.text("sessionToken"));
    return text(text(json, "region", made.text("region")), "service", made.text("service"));
  }

  private static ObjectNode hawk(HawkScheme scheme, Made made) {
    ObjectNode json = text(text(auth("hawk"), "id", made.text("id")), "key", made.text("key"));
    json.put("algorithm", scheme.algorithm()).put("ext", "");
    return json.put("validatePayload", scheme.payloadHash());
  }

  private static ObjectNode asap(Made made) {
    ObjectNode json = text(auth("asap"), "issuer", made.text("issuer"));
    text(json, "audience", made.text("audience"));
    text(json, "keyId", made.text("keyId"));
    return text(json, "privateKey", made.text("privateKey"));
  }

  /** Returns an object of {@code type}. */
  static ObjectNode auth(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }

  /** Adds {@code text} with its references. */
  static ObjectNode text(ObjectNode json, String name, String text) {
    return json.put(name, InsomniaText.of(text));
  }
}

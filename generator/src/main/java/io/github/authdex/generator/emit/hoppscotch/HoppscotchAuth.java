package io.github.authdex.generator.emit.hoppscotch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.hawk.HawkScheme;
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
 * Writes auth as the auth object of a collection, folder or request. Hoppscotch's forms for
 * EdgeGrid and for JWTs are left out: its runner ignores the first, and dates none of the second.
 */
public final class HoppscotchAuth {
  private static final String BEARER = "Bearer ";

  private HoppscotchAuth() {}

  /** Returns the object of {@code rendering}, the one that sends nothing if it has no auth. */
  public static ObjectNode of(SchemeRendering rendering) {
    return rendering.auth().flatMap(HoppscotchAuth::of).orElseGet(() -> auth("none"));
  }

  /** Returns the object that takes what stands above it. */
  static ObjectNode inherited() {
    return auth("inherit");
  }

  /** Returns the object of {@code auth}, or nothing if Hoppscotch has none for it. */
  static Optional<ObjectNode> of(NativeAuth auth) {
    return auth instanceof NativeAuth.Key key ? key(key.field()) : made((Made) auth);
  }

  /** Returns whether what it makes covers the URL, of which the runner signs the endpoint alone. */
  static boolean coversUrl(SchemeRendering rendering) {
    return rendering.auth().stream()
        .anyMatch(
            auth ->
                auth instanceof Made made
                    && (made.scheme() instanceof SigV4Scheme
                        || made.scheme() instanceof HawkScheme
                        || made.scheme() instanceof DigestScheme));
  }

  private static Optional<ObjectNode> key(PlacedValue field) {
    return switch (field.in()) {
      case HEADER -> Optional.of(isBearer(field) ? bearer(field) : apiKey(field, "HEADERS"));
      case QUERY -> Optional.of(apiKey(field, "QUERY_PARAMS"));
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
    ObjectNode json = text(auth("api-key"), "key", LiteralText.text(field.name()));
    return text(json, "value", field.value()).put("addTo", place);
  }

  private static Optional<ObjectNode> made(Made made) {
    AuthScheme scheme = made.scheme();
    if (scheme instanceof OAuth2Scheme oauth2) {
      return HoppscotchOAuth2.of(oauth2, made);
    } else if (scheme instanceof BasicScheme) {
      return Optional.of(login("basic", made));
    } else if (scheme instanceof DigestScheme) {
      return Optional.of(digest(made));
    } else if (scheme instanceof SigV4Scheme sigV4) {
      return sigV4.regionSet().isEmpty() ? Optional.of(sigV4(made)) : Optional.empty();
    }
    return scheme instanceof HawkScheme hawk ? hawk(hawk, made) : Optional.empty();
  }

  private static ObjectNode login(String type, Made made) {
    return text(
        text(auth(type), "username", made.text("username")), "password", made.text("password"));
  }

  /** What is empty is taken from the challenge, but for the algorithm. */
  private static ObjectNode digest(Made made) {
    ObjectNode json = login("digest", made);
    json.put("realm", "").put("nonce", "").put("algorithm", "MD5").put("qop", "auth");
    return json.put("nc", "").put("cnonce", "").put("opaque", "").put("disableRetry", false);
  }

  private static ObjectNode sigV4(Made made) {
    ObjectNode json = text(auth("aws-signature"), "accessKey", made.text("accessKeyId"));
    text(json, "secretKey", made.text("secretAccessKey"));
    text(json, "region", made.text("region"));
    text(json, "serviceName", made.text("service"));
    return text(json, "serviceToken", made.text("sessionToken")).put("addTo", "HEADERS");
  }

  /** The runner covers no payload, even if it is told to: a script does. */
  private static Optional<ObjectNode> hawk(HawkScheme scheme, Made made) {
    if (scheme.payloadHash() || !Set.of("sha1", "sha256").contains(scheme.algorithm())) {
      return Optional.empty();
    }
    ObjectNode json = text(auth("hawk"), "authId", made.text("id"));
    text(json, "authKey", made.text("key")).put("algorithm", scheme.algorithm());
    return Optional.of(json.put("includePayloadHash", false));
  }

  /** Returns an object of {@code type} that is in use. */
  static ObjectNode auth(String type) {
    return JsonNodeFactory.instance.objectNode().put("authType", type).put("authActive", true);
  }

  /** Adds {@code text} with its references. */
  static ObjectNode text(ObjectNode json, String name, String text) {
    return json.put(name, HoppscotchText.of(text));
  }
}

package io.github.authdex.generator.emit.collection;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.credential.KeyEncoding;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Renders a JWT that a script of the collection signs, where a tool has no form for it. */
final class JwtScript {
  private static final Set<String> ALGORITHMS =
      Set.of(
          "HS256", "HS384", "HS512", "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256",
          "ES384", "ES512");

  private final RoleVariables roles;
  private final ObjectNode data = JsonNodeFactory.instance.objectNode();

  JwtScript(RoleVariables roles) {
    this.roles = roles;
    data.put("token", roles.computed("jwt"));
  }

  /** Returns what stands for the instant at which it was issued, in seconds since 1970. */
  String issuedAt() {
    return "{{" + roles.computed("iat") + "}}";
  }

  /** Returns what stands for the instant at which it expires. */
  String expiresAt() {
    return "{{" + roles.computed("exp") + "}}";
  }

  JwtScript lives(long seconds, long backdateSeconds) {
    data.put("issuedAt", roles.computed("iat")).put("expiresAt", roles.computed("exp"));
    data.put("lifetimeSeconds", seconds).put("backdateSeconds", backdateSeconds);
    return this;
  }

  JwtScript says(String header, String payload) {
    data.put("header", header).put("payload", payload);
    return this;
  }

  /**
   * Returns the rendering, or nothing if no script signs so.
   *
   * @param role of the key
   * @param place of the JWT, with what stands in front of it
   */
  Optional<SchemeRendering> signed(
      String algorithm, String role, KeyEncoding encoding, PlacedValue place) {
    boolean hmac = algorithm.startsWith("HS");
    boolean signs =
        roles.tool().runs(Script.SIGN_JWTS)
            && ALGORITHMS.contains(algorithm)
            && (hmac ? encoding != KeyEncoding.PEM : encoding == KeyEncoding.PEM);
    if (!signs) {
      return Optional.empty();
    }
    data.put("algorithm", algorithm).put("key", roles.variable(role));
    data.put("keyEncoding", encoding.name().toLowerCase(Locale.ROOT));
    String value = place.value() + "{{" + roles.computed("jwt") + "}}";
    PlacedValue field = new PlacedValue(place.in(), place.name(), value);
    SchemeRendering rendering =
        KeyRenderer.render(field, roles.variables(), roles.tool()).with(Script.SIGN_JWTS, data);
    Optional<String> note =
        hmac ? Optional.empty() : roles.tool().privateKeyNote(roles.variable(role));
    return Optional.of(note.map(rendering::withNote).orElse(rendering));
  }
}

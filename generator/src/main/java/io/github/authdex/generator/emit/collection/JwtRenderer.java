package io.github.authdex.generator.emit.collection;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.jwt.JwtScheme;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Renders a self-signed JWT. Tools add neither iat nor exp, so that a script of the collection
 * computes them; they cannot exchange a JWT for a token, which is then a variable.
 */
final class JwtRenderer {
  private static final String ISSUED_AT = "{$issuedAt}";
  private static final String UUID = "{$uuid}";

  private final RoleVariables roles;

  JwtRenderer(RoleVariables roles) {
    this.roles = roles;
  }

  Optional<SchemeRendering> render(JwtScheme scheme) {
    if (scheme.exchange().isPresent()) {
      return Optional.of(accessToken(scheme));
    }
    boolean computable = scheme.content().templates().allMatch(JwtRenderer::isExpressible);
    if (!computable) {
      return Optional.empty();
    }
    return roles.tool().runs(Script.DATE_JWTS)
        ? signed(scheme).or(() -> signedByScript(scheme))
        : signedByScript(scheme);
  }

  private Optional<SchemeRendering> signedByScript(JwtScheme scheme) {
    return new JwtScript(roles)
        .lives(scheme.lifetimeSeconds(), scheme.backdateSeconds())
        .says(header(scheme), payload(scheme, times(scheme)))
        .signed(
            scheme.algorithm(),
            "key",
            scheme.keyEncoding(),
            new PlacedValue(scheme.in(), scheme.name(), LiteralText.text(scheme.prefix())));
  }

  private SchemeRendering accessToken(JwtScheme scheme) {
    String reference =
        roles.secret("access_token", "An access token got elsewhere, without prefix.");
    PlacedValue field =
        new PlacedValue(scheme.in(), scheme.name(), LiteralText.text(scheme.prefix()) + reference);
    return roles
        .filledByHand(KeyRenderer.render(field, roles.variables(), roles.tool()))
        .withNote(
            roles.tool().title()
                + " cannot exchange a JWT for an access token; put an access token into the"
                + " variable "
                + reference.substring(2, reference.length() - 2));
  }

  private Optional<SchemeRendering> signed(JwtScheme scheme) {
    ObjectNode times = times(scheme);
    Map<String, String> texts = new LinkedHashMap<>();
    addKey(texts, scheme, times);
    texts.put("payload", payload(scheme, times));
    texts.put("header", header(scheme));
    NativeAuth auth = new NativeAuth.Made(scheme, texts);
    if (!roles.tool().has(auth)) {
      return Optional.empty();
    }
    SchemeRendering rendering =
        SchemeRendering.of(auth, roles.variables()).with(Script.DATE_JWTS, times);
    Optional<String> note =
        isHmac(scheme) ? Optional.empty() : roles.tool().privateKeyNote(roles.variable("key"));
    return Optional.of(note.map(rendering::withNote).orElse(rendering));
  }

  /** Tools take an HMAC key as text or base64, so that the script turns hexadecimal into it. */
  private void addKey(Map<String, String> texts, JwtScheme scheme, ObjectNode times) {
    if (isHmac(scheme) && scheme.keyEncoding() == KeyEncoding.HEX) {
      String base64 = roles.computed("key_base64");
      times.put("hexKey", roles.variable("key")).put("base64Key", base64);
      texts.put("base64Key", "{{" + base64 + "}}");
    } else {
      boolean base64 = isHmac(scheme) && scheme.keyEncoding() == KeyEncoding.BASE64;
      texts.put(base64 ? "base64Key" : "key", roles.reference("key"));
    }
  }

  private static boolean isHmac(JwtScheme scheme) {
    return scheme.algorithm().startsWith("HS");
  }

  private ObjectNode times(JwtScheme scheme) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("issuedAt", roles.computed("iat"))
        .put("expiresAt", roles.computed("exp"))
        .put("lifetimeSeconds", scheme.lifetimeSeconds())
        .put("backdateSeconds", scheme.backdateSeconds());
  }

  private String payload(JwtScheme scheme, ObjectNode times) {
    String issuedAt = "{{" + times.get("issuedAt").asText() + "}}";
    StringJoiner members = new StringJoiner(",\n  ", "{\n  ", "\n}");
    scheme
        .content()
        .texts()
        .forEach(
            (name, value) ->
                members.add(member(name, value.equals(ISSUED_AT) ? issuedAt : text(value))));
    scheme
        .content()
        .others()
        .forEach((name, json) -> members.add(member(name, roles.expand(json))));
    members.add("\"iat\": " + issuedAt);
    members.add("\"exp\": {{" + times.get("expiresAt").asText() + "}}");
    return members.toString();
  }

  private String header(JwtScheme scheme) {
    StringJoiner members = new StringJoiner(",\n  ", "{\n  ", "\n}");
    if (roles.isBound("keyId")) {
      members.add("\"kid\": \"" + roles.reference("keyId") + "\"");
    }
    members.add("\"typ\": \"JWT\"");
    scheme.content().header().forEach((name, value) -> members.add(member(name, text(value))));
    return members.toString();
  }

  private static String member(String name, String value) {
    return quoted(LiteralText.text(name)) + ": " + value;
  }

  private String text(String template) {
    return quoted(roles.expand(template)).replace(UUID, "{{$guid}}");
  }

  /** Returns whether {@code template} asks for nothing that no tool can make up. */
  private static boolean isExpressible(String template) {
    return template.equals(ISSUED_AT) || !template.replace(UUID, "").contains("{$");
  }

  private static String quoted(String text) {
    return TextNode.valueOf(text).toString();
  }
}

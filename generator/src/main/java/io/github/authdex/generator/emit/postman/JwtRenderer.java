package io.github.authdex.generator.emit.postman;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.jwt.JwtScheme;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Renders a self-signed JWT. Postman adds neither iat nor exp, so that a script of the collection
 * computes them; it cannot exchange a JWT for a token, which is then a variable.
 */
final class JwtRenderer {
  private static final Set<String> ALGORITHMS =
      Set.of(
          "HS256", "HS384", "HS512", "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256",
          "ES384", "ES512");

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
    boolean expressible =
        ALGORITHMS.contains(scheme.algorithm())
            && (isHmac(scheme) || scheme.keyEncoding() == KeyEncoding.PEM)
            && scheme.content().templates().allMatch(JwtRenderer::isExpressible)
            && switch (scheme.in()) {
              case HEADER ->
                  scheme.name().equalsIgnoreCase("Authorization")
                      && (scheme.prefix().isEmpty() || scheme.prefix().endsWith(" "));
              case QUERY -> scheme.prefix().isEmpty();
              case COOKIE, BODY, PATH -> false;
            };
    return expressible ? Optional.of(signed(scheme)) : Optional.empty();
  }

  private SchemeRendering accessToken(JwtScheme scheme) {
    String reference =
        roles.secret("access_token", "An access token got elsewhere, without prefix.");
    PlacedValue field =
        new PlacedValue(scheme.in(), scheme.name(), LiteralText.text(scheme.prefix()) + reference);
    return roles
        .filledByHand(KeyRenderer.render(field, roles.variables()))
        .withNote(
            "Postman cannot exchange a JWT for an access token; put an access token into the"
                + " variable "
                + reference.substring(2, reference.length() - 2));
  }

  private SchemeRendering signed(JwtScheme scheme) {
    ObjectNode times = times(scheme);
    AuthBlock block = AuthBlock.of("jwt").with("algorithm", scheme.algorithm());
    addKey(block, scheme, times);
    block.with("payload", payload(scheme, times)).with("header", header(scheme));
    if (scheme.in() == Placement.HEADER) {
      block.with("addTokenTo", "header");
      block.with("headerPrefix", LiteralText.text(scheme.prefix().strip()));
    } else {
      block.with("addTokenTo", "queryParam");
      block.with("queryParamKey", LiteralText.text(scheme.name()));
    }
    SchemeRendering rendering =
        SchemeRendering.of(block, roles.variables()).with(Script.DATE_JWTS, times);
    return isHmac(scheme) ? rendering : rendering.withNote(pkcs8(roles.variable("key")));
  }

  /** Postman takes an HMAC key as text or base64, so that the script turns hexadecimal into it. */
  private void addKey(AuthBlock block, JwtScheme scheme, ObjectNode times) {
    if (!isHmac(scheme)) {
      block.with("privateKey", roles.reference("key"));
    } else if (scheme.keyEncoding() == KeyEncoding.HEX) {
      String base64 = roles.computed("key_base64");
      times.put("hexKey", roles.variable("key")).put("base64Key", base64);
      block.with("secret", "{{" + base64 + "}}").with("isSecretBase64Encoded", true);
    } else {
      block
          .with("secret", roles.reference("key"))
          .with("isSecretBase64Encoded", scheme.keyEncoding() == KeyEncoding.BASE64);
    }
  }

  private static boolean isHmac(JwtScheme scheme) {
    return scheme.algorithm().startsWith("HS");
  }

  /** Returns the note on a private key, without which Postman sends the request unsigned. */
  static String pkcs8(String variable) {
    return "Postman takes a private key only in PKCS #8 (BEGIN PRIVATE KEY); convert another one with"
        + " openssl pkcs8 -topk8 -nocrypt before you put it into the variable "
        + variable;
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

  /** Returns whether {@code template} asks for nothing that Postman cannot make up. */
  private static boolean isExpressible(String template) {
    return template.equals(ISSUED_AT) || !template.replace(UUID, "").contains("{$");
  }

  private static String quoted(String text) {
    return TextNode.valueOf(text).toString();
  }
}

package io.github.authdex.generator.emit.collection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.edgegrid.EdgeGridScheme;
import io.github.authdex.auth.hawk.HawkScheme;
import io.github.authdex.auth.oauth1.OAuth1Scheme;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Renders MACs that a tool has no form for as recipes of the script that signs, which knows a few
 * pieces for these alone.
 */
final class MacScript {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final RoleVariables roles;

  MacScript(RoleVariables roles) {
    this.roles = roles;
  }

  /** Returns Hawk by the script, or nothing if none signs. */
  Optional<SchemeRendering> hawk(HawkScheme scheme) {
    if (!Set.of("sha1", "sha256").contains(scheme.algorithm())) {
      return Optional.empty();
    }
    String hash = scheme.algorithm().equals("sha1") ? "SHA-1" : "SHA-256";
    ObjectNode recipe =
        recipe("HMAC-" + hash.replace("-", ""), "key", "\n", stamp("seconds"), stamp("random"));
    ObjectNode payload = JSON.objectNode().put("hash", hash).put("encoding", "base64");
    ArrayNode content = payload.putArray("of");
    content.add(text("hawk.1.payload\n")).add("media_type");
    content.add(text("\n")).add("body").add(text("\n"));
    ArrayNode sign = recipe.putArray("sign").add(text("hawk.1.header"));
    for (String piece : List.of("timestamp", "nonce", "method", "target", "hostname", "port")) {
      sign.add(piece);
    }
    sign.add(scheme.payloadHash() ? payload : text("")).add(text("")).add(text(""));
    ArrayNode value = recipe.putArray("value").add("Hawk id=\"").add(credential("id"));
    value.add("\", ts=\"").add(word("timestamp")).add("\", nonce=\"").add(word("nonce"));
    if (scheme.payloadHash()) {
      value.add("\", hash=\"").add(payload);
    }
    value.add("\", mac=\"").add(word("signature")).add("\"");
    return signed(recipe);
  }

  /** Returns EdgeGrid by the script, or nothing if none signs. */
  Optional<SchemeRendering> edgeGrid(EdgeGridScheme scheme) {
    ObjectNode recipe =
        recipe("HMAC-SHA256", "clientSecret", "\t", stamp("edgegrid"), stamp("uuid"));
    recipe.putObject("derive").put("prefix", "").put("text", true).putArray("by").add("timestamp");
    ArrayNode unsigned = JSON.arrayNode().add("EG1-HMAC-SHA256 client_token=");
    unsigned.add(credential("clientToken")).add(";access_token=").add(credential("accessToken"));
    unsigned.add(";timestamp=").add(word("timestamp")).add(";nonce=").add(word("nonce")).add(";");
    ObjectNode headers = JSON.objectNode();
    scheme.headersToSign().forEach(headers.putArray("covered")::add);
    ArrayNode sign = recipe.putArray("sign");
    sign.add("method").add("protocol").add("host").add("target").add(headers);
    sign.add(JSON.objectNode().put("posted", scheme.maxBody()));
    sign.add(JSON.objectNode().set("template", unsigned));
    recipe.set("value", unsigned.deepCopy().add("signature=").add(word("signature")));
    return signed(recipe);
  }

  /** Returns OAuth 1.0 by the script (RFC 5849 §3.4), or nothing if none signs so. */
  Optional<SchemeRendering> oauth1(OAuth1Scheme scheme) {
    String method = scheme.signatureMethod();
    boolean signs =
        roles.tool().signsBy(method) && scheme.in() == Placement.HEADER && !scheme.bodyHash();
    if (!signs) {
      return Optional.empty();
    }
    ObjectNode recipe = recipe(method, "clientSecret", "", stamp("seconds"), stamp("random"));
    if (!method.startsWith("RSA-")) {
      ArrayNode keys = recipe.putArray("keys").add(roles.variable("clientSecret"));
      keys.add(roles.variable("tokenSecret"));
    }
    ObjectNode own = JSON.objectNode();
    own.putArray("oauth_consumer_key").add(credential("clientId"));
    own.putArray("oauth_nonce").add(word("nonce"));
    own.putArray("oauth_signature_method").add(method);
    own.putArray("oauth_timestamp").add(word("timestamp"));
    if (!roles.variable("token").isEmpty()) {
      own.putArray("oauth_token").add(JSON.objectNode().put("optional", roles.variable("token")));
    }
    own.putArray("oauth_version").add("1.0");
    recipe.putArray("sign").add(JSON.objectNode().set("oauth", own));
    ArrayNode value = recipe.putArray("value").add("OAuth ");
    if (!scheme.realm().isEmpty()) {
      value.add("realm=\"");
      String realm = scheme.realm().replaceAll("[\\\\\"]", "\\\\$0"); // RFC 9110 §5.6.4
      value.addAll(new RecipeTemplates(roles).write(realm)).add("\", ");
    }
    value.add(JSON.objectNode().set("oauth", own));
    ArrayNode signature = JSON.arrayNode().add(word("signature"));
    value.add("oauth_signature=\"").add(JSON.objectNode().set("encoded", signature)).add("\"");
    return signed(recipe)
        .map(rendering -> KeyNotes.noted(rendering, method, roles, "clientSecret"));
  }

  private ObjectNode recipe(
      String algorithm, String key, String separator, ObjectNode timestamp, ObjectNode nonce) {
    ObjectNode recipe = JSON.objectNode().put("signature", roles.computed("value"));
    recipe.put("percentEncoded", false).put("algorithm", algorithm);
    recipe.put("key", roles.variable(key)).put("keyEncoding", "text");
    recipe.put("separator", separator).put("encoding", "base64");
    recipe.set("timestamp", timestamp.put("variable", roles.computed("timestamp")));
    recipe.set("nonce", nonce.put("variable", roles.computed("nonce")));
    recipe.putArray("parameters");
    return recipe;
  }

  private Optional<SchemeRendering> signed(ObjectNode recipe) {
    if (!roles.tool().runs(Script.SIGN)) {
      return Optional.empty();
    }
    PlacedValue field = PlacedValue.header("Authorization", "{{" + roles.computed("value") + "}}");
    return Optional.of(
        SchemeRendering.of(List.of(field), roles.variables()).with(Script.SIGN, recipe));
  }

  private static ObjectNode stamp(String form) {
    return JSON.objectNode().put("form", form);
  }

  private static ObjectNode text(String text) {
    return JSON.objectNode().put("text", text);
  }

  private static ObjectNode word(String word) {
    return JSON.objectNode().put("word", word);
  }

  private ObjectNode credential(String role) {
    return JSON.objectNode().put("credential", roles.variable(role));
  }
}

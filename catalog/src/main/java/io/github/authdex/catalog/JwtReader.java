package io.github.authdex.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.jwt.JwtContent;
import io.github.authdex.auth.jwt.JwtExchange;
import io.github.authdex.auth.jwt.JwtScheme;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads JWTs that the caller signs. */
final class JwtReader {
  private JwtReader() {}

  static AuthScheme jwt(EntryFields fields) {
    String algorithm = fields.require("algorithm");
    KeyEncoding usual = algorithm.startsWith("HS") ? KeyEncoding.TEXT : KeyEncoding.PEM;
    Placement in = SchemeReader.placement(fields);
    String name = fields.text("name", "Authorization");
    return new JwtScheme(
        algorithm,
        SchemeReader.keyEncoding(fields, usual),
        content(fields),
        fields.number("lifetimeSeconds", 300),
        fields.number("backdateSeconds", 0),
        fields.object("exchange").map(JwtReader::exchange),
        in,
        name,
        fields.text("prefix", SchemeReader.usualPrefix(name)));
  }

  /** Returns what {@code claims} and {@code header} say. */
  static JwtContent content(EntryFields fields) {
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, String> others = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> claim : fields.node().path("claims").properties()) {
      JsonNode value = claim.getValue();
      if (value.isTextual()) {
        texts.put(claim.getKey(), value.asText());
      } else {
        others.put(claim.getKey(), value.toString());
      }
    }
    return new JwtContent(texts, others, fields.textsByName("header"));
  }

  private static JwtExchange exchange(EntryFields fields) {
    return new JwtExchange(
        fields.require("url"),
        JwtExchange.As.valueOf(fields.require("as").toUpperCase(Locale.ROOT)),
        fields.textsByName("parameters"),
        fields.text("tokenField", "/access_token"),
        fields.text("expiresField", "/expires_in"),
        fields.textsByName("scopes"));
  }
}

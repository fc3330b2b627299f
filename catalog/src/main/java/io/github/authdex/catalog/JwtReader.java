package io.github.authdex.catalog;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.KeyEncoding;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.jwt.JwtExchange;
import io.github.authdex.auth.jwt.JwtScheme;
import java.util.Locale;

/** Reads JWTs that the caller signs. */
final class JwtReader {
  private JwtReader() {}

  static AuthScheme jwt(Fields fields) {
    String algorithm = fields.require("algorithm");
    KeyEncoding usual = algorithm.startsWith("HS") ? KeyEncoding.TEXT : KeyEncoding.PEM;
    Placement in = SchemeReader.placement(fields);
    String name = fields.text("name", "Authorization");
    return new JwtScheme(
        algorithm,
        SchemeReader.keyEncoding(fields, usual),
        fields.textsByName("claims"),
        fields.number("lifetimeSeconds", 300),
        fields.number("backdateSeconds", 0),
        fields.object("exchange").map(JwtReader::exchange),
        in,
        name,
        fields.text("prefix", SchemeReader.usualPrefix(name)));
  }

  private static JwtExchange exchange(Fields fields) {
    return new JwtExchange(
        fields.require("url"),
        JwtExchange.As.valueOf(fields.require("as").toUpperCase(Locale.ROOT)),
        fields.text("tokenField", "/access_token"),
        fields.text("expiresField", "/expires_in"),
        fields.textsByName("scopes"));
  }
}

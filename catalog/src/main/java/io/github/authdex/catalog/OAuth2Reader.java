package io.github.authdex.catalog;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Options.TokenFields;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.oidc.OidcScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads OAuth 2.0 and OpenID Connect, which share their options. */
final class OAuth2Reader {
  private OAuth2Reader() {}

  static AuthScheme oauth2(EntryFields fields) {
    List<OAuth2Flow> flows = new ArrayList<>();
    fields.objects("flows").forEach((name, flow) -> flows.add(flow(name, flow)));
    return new OAuth2Scheme(flows, options(fields));
  }

  static AuthScheme oidc(EntryFields fields) {
    return new OidcScheme(
        fields.require("openIdConnectUrl"), fields.textsByName("scopes"), options(fields));
  }

  private static OAuth2Flow flow(String name, EntryFields fields) {
    return new OAuth2Flow(
        OAuth2Flow.Type.of(name).orElseThrow(),
        fields.text("authorizationUrl"),
        fields.text("tokenUrl"),
        fields.text("refreshUrl"),
        fields.text("deviceAuthorizationUrl"),
        fields.textsByName("scopes"),
        OAuth2Flow.Pkce.valueOf(fields.text("pkce", "supported").toUpperCase(Locale.ROOT)),
        fields.text("grantType"));
  }

  private static OAuth2Options options(EntryFields fields) {
    Placement in = SchemeReader.placement(fields);
    boolean header = in == Placement.HEADER;
    String name = fields.text("name", header ? "Authorization" : "access_token");
    return new OAuth2Options(
        clientAuthentication(fields.text("clientAuthentication", "client_secret_basic")),
        fields.text("basicEncoding", "form").equals("form"),
        fields.text("scopeSeparator", " "),
        fields.textsByName("authorizationParameters"),
        fields.textsByName("tokenParameters"),
        fields.textsByName("refreshParameters"),
        fields.text("requestFormat", "form").equals("json"),
        tokenFields(fields.object("tokenFields").orElse(EntryFields.NONE)),
        in,
        name,
        fields.text("prefix", SchemeReader.usualPrefix(name)));
  }

  private static ClientAuthentication clientAuthentication(String word) {
    return ClientAuthentication.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static TokenFields tokenFields(EntryFields fields) {
    TokenFields standard = TokenFields.STANDARD;
    return new TokenFields(
        fields.text("accessToken", standard.accessToken()),
        fields.text("refreshToken", standard.refreshToken()),
        fields.text("expiresIn", standard.expiresIn()),
        fields.text("scope", standard.scope()));
  }
}

package io.github.authdex.catalog;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.jwt.AssertionForm;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oauth2.DpopUse;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Options.TokenFields;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.oauth2.TokenTerms;
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
        fields.text("revocationUrl"),
        fields.textsByName("scopes"),
        OAuth2Flow.Pkce.valueOf(fields.text("pkce", "unknown").toUpperCase(Locale.ROOT)),
        fields.text("grantType"));
  }

  private static OAuth2Options options(EntryFields fields) {
    Placement in = SchemeReader.placement(fields);
    boolean header = in == Placement.HEADER;
    String name = fields.text("name", header ? "Authorization" : "access_token");
    return OAuth2Options.builder()
        .clientAuthentication(
            clientAuthentication(fields.text("clientAuthentication", "client_secret_basic")))
        .formEncodedBasic(fields.text("basicEncoding", "form").equals("form"))
        .scopeSeparator(fields.text("scopeSeparator", " "))
        .authorizationParameters(fields.textsByName("authorizationParameters"))
        .tokenParameters(fields.textsByName("tokenParameters"))
        .refreshParameters(fields.textsByName("refreshParameters"))
        .jsonRequest(fields.text("requestFormat", "form").equals("json"))
        .tokenFields(tokenFields(fields.object("tokenFields").orElse(EntryFields.NONE)))
        .in(in)
        .name(name)
        .prefix(fields.text("prefix", SchemeReader.usualPrefix(name)))
        .assertion(
            fields.object("assertion").map(OAuth2Reader::assertion).orElse(AssertionForm.STANDARD))
        .tokenHeaders(fields.textsByName("tokenHeaders"))
        .parameterNames(fields.textsByName("parameterNames"))
        .callbackNames(fields.textsByName("callbackNames"))
        .tokenTerms(tokenTerms(fields.object("tokenLife").orElse(EntryFields.NONE)))
        .dpop(DpopUse.valueOf(fields.text("dpop", "none").toUpperCase(Locale.ROOT)))
        .build();
  }

  private static AssertionForm assertion(EntryFields fields) {
    AssertionForm.Builder form = AssertionForm.builder();
    fields.text("audience").ifPresent(form::audience);
    fields.text("thumbprint").ifPresent(name -> form.thumbprints(List.of(name)));
    return form.algorithms(fields.texts("algorithms"))
        .content(JwtReader.content(fields))
        .lifetimeSeconds(fields.number("lifetimeSeconds", AssertionForm.STANDARD.lifetimeSeconds()))
        .build();
  }

  private static TokenTerms tokenTerms(EntryFields fields) {
    TokenTerms.Builder terms = TokenTerms.builder();
    if (fields.has("accessSeconds")) {
      terms.accessSeconds(fields.number("accessSeconds", 0));
    }
    if (fields.has("refreshSeconds")) {
      terms.refreshSeconds(fields.number("refreshSeconds", 0));
    }
    if (fields.has("rotates")) {
      terms.rotates(fields.flag("rotates", false));
    }
    return terms.build();
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

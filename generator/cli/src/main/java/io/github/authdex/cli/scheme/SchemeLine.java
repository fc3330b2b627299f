package io.github.authdex.cli.scheme;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.asap.AsapScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.credential.Template;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.edgegrid.EdgeGridScheme;
import io.github.authdex.auth.hawk.HawkScheme;
import io.github.authdex.auth.httpsig.HttpSigScheme;
import io.github.authdex.auth.jwt.JwtScheme;
import io.github.authdex.auth.mtls.MtlsScheme;
import io.github.authdex.auth.ntlm.NtlmScheme;
import io.github.authdex.auth.oauth1.OAuth1Scheme;
import io.github.authdex.auth.oauth2.DpopUse;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.oidc.OidcScheme;
import io.github.authdex.auth.session.SessionLogin;
import io.github.authdex.auth.session.SessionScheme;
import io.github.authdex.auth.session.SessionToken;
import io.github.authdex.auth.signature.SignatureScheme;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import java.util.stream.Collectors;

/** Shows in one line what a scheme puts on a request, with a credential's name for its value. */
public final class SchemeLine implements AuthScheme.Visitor<String> {
  private final BoundScheme bound;

  private SchemeLine(BoundScheme bound) {
    this.bound = bound;
  }

  public static String of(BoundScheme bound) {
    return bound.scheme().accept(new SchemeLine(bound));
  }

  @Override
  public String apiKey(ApiKeyScheme scheme) {
    return placed(scheme.in(), scheme.name(), scheme.prefix() + value("key"));
  }

  @Override
  public String asap(AsapScheme scheme) {
    return "Authorization: Bearer (JWT, "
        + scheme.algorithm()
        + ", audience "
        + scheme.audience()
        + ")";
  }

  @Override
  public String basic(BasicScheme scheme) {
    return "Authorization: Basic " + value("username") + ":" + value("password");
  }

  @Override
  public String bearer(BearerScheme scheme) {
    return "Authorization: " + scheme.prefix() + value("token");
  }

  @Override
  public String digest(DigestScheme scheme) {
    return "Authorization: Digest (answers the server's challenge)";
  }

  @Override
  public String edgeGrid(EdgeGridScheme scheme) {
    return "Authorization: EG1-HMAC-SHA256 (signs each request)";
  }

  @Override
  public String hawk(HawkScheme scheme) {
    return "Authorization: Hawk (signs each request, " + scheme.algorithm() + ")";
  }

  @Override
  public String httpSig(HttpSigScheme scheme) {
    return "Signature: "
        + scheme.label()
        + " ("
        + scheme.algorithm()
        + " over "
        + String.join(", ", scheme.components())
        + ")";
  }

  @Override
  public String jwt(JwtScheme scheme) {
    String token =
        scheme
            .exchange()
            .map(exchange -> "<token from " + exchange.url() + ">")
            .orElse("<JWT, " + scheme.algorithm() + ">");
    return placed(scheme.in(), scheme.name(), scheme.prefix() + token);
  }

  @Override
  public String mtls(MtlsScheme scheme) {
    return "a client certificate in the TLS handshake";
  }

  @Override
  public String ntlm(NtlmScheme scheme) {
    return "Authorization: NTLM (authenticates one connection)";
  }

  @Override
  public String oauth1(OAuth1Scheme scheme) {
    String signing = " (signs each request, " + scheme.signatureMethod() + ")";
    return scheme.in() == Placement.HEADER
        ? "Authorization: OAuth" + signing
        : placed(scheme.in(), "oauth_signature", "<signature>" + signing);
  }

  @Override
  public String oauth2(OAuth2Scheme scheme) {
    String flows =
        scheme.flows().stream()
            .map(OAuth2Flow::type)
            .map(OAuth2Flow.Type::wireName)
            .collect(Collectors.joining(", "));
    return accessToken(scheme.options()) + " (" + flows + ")";
  }

  @Override
  public String oidc(OidcScheme scheme) {
    return accessToken(scheme.options()) + " (" + scheme.openIdConnectUrl() + ")";
  }

  @Override
  public String session(SessionScheme scheme) {
    String travels =
        scheme.tokens().stream()
            .map(token -> placed(token.in(), token.name(), token.prefix() + carried(token)))
            .collect(Collectors.joining(", "));
    String urls =
        scheme.login().steps().stream()
            .map(SessionLogin::url)
            .collect(Collectors.joining(", then "));
    return (travels.isEmpty() ? "Cookie: <session>" : travels) + " (logs in at " + urls + ")";
  }

  private static String carried(SessionToken token) {
    return token.value().isEmpty() ? "<token>" : token.value().replace("{$token}", "<token>");
  }

  @Override
  public String signature(SignatureScheme scheme) {
    return placed(scheme.in(), scheme.name(), scheme.prefix() + "<" + scheme.algorithm() + ">");
  }

  @Override
  public String sigV4(SigV4Scheme scheme) {
    return "Authorization: AWS4-HMAC-SHA256 (signs each request; service "
        + scheme.service()
        + ", region "
        + scheme.region()
        + ")";
  }

  private static String accessToken(OAuth2Options options) {
    if (options.dpop() == DpopUse.REQUIRED) {
      return "Authorization: DPoP <access token>, DPoP: <proof>";
    }
    return placed(options.in(), options.name(), options.prefix() + "<access token>");
  }

  private static String placed(Placement in, String name, String value) {
    return switch (in) {
      case HEADER -> name + ": " + value;
      case QUERY -> "?" + name + "=" + value;
      case COOKIE -> "Cookie: " + name + "=" + value;
      case BODY -> "body field " + name + ": " + value;
      case PATH -> "path segment {" + name + "}: " + value;
    };
  }

  private String value(String role) {
    String template = bound.templates().get(role);
    String player = bound.player(role);
    return template != null ? composed(template) : player.isEmpty() ? "" : "<" + player + ">";
  }

  private static String composed(String template) {
    return Template.fill(
        template,
        place ->
            place.startsWith("$base64:")
                ? "base64(" + composed(place.substring(place.indexOf(':') + 1)) + ")"
                : "<" + place + ">");
  }
}

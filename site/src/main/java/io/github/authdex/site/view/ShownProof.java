package io.github.authdex.site.view;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.asap.AsapScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.Template;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.edgegrid.EdgeGridScheme;
import io.github.authdex.auth.hawk.HawkScheme;
import io.github.authdex.auth.httpsig.HttpSigScheme;
import io.github.authdex.auth.jwt.JwtScheme;
import io.github.authdex.auth.mtls.MtlsScheme;
import io.github.authdex.auth.ntlm.NtlmScheme;
import io.github.authdex.auth.oauth1.OAuth1Scheme;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.oidc.OidcScheme;
import io.github.authdex.auth.session.SessionScheme;
import io.github.authdex.auth.signature.SignatureScheme;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import java.util.Map;

/** What stands in the place of a proof, the names of credentials in angle brackets. */
final class ShownProof implements AuthScheme.Visitor<String> {
  private final BoundScheme bound;
  private final Map<String, CredentialSpec> credentials;

  ShownProof(BoundScheme bound, Map<String, CredentialSpec> credentials) {
    this.bound = bound;
    this.credentials = credentials;
  }

  /** Returns the whole value, with what the scheme puts in front of the proof. */
  String value() {
    String proof = bound.scheme().accept(this);
    String prefix = bound.scheme().prefix();
    return prefix.contains("{$signature}") ? prefix.replace("{$signature}", proof) : prefix + proof;
  }

  @Override
  public String apiKey(ApiKeyScheme scheme) {
    return role("key");
  }

  @Override
  public String asap(AsapScheme scheme) {
    return "<JWT signed for each request>";
  }

  @Override
  public String basic(BasicScheme scheme) {
    return "base64(" + role("username") + ":" + role("password") + ")";
  }

  @Override
  public String bearer(BearerScheme scheme) {
    return role("token");
  }

  @Override
  public String digest(DigestScheme scheme) {
    return "<answer to the server's challenge>";
  }

  @Override
  public String edgeGrid(EdgeGridScheme scheme) {
    return "<signature of each request>";
  }

  @Override
  public String hawk(HawkScheme scheme) {
    return "<MAC of each request>";
  }

  @Override
  public String httpSig(HttpSigScheme scheme) {
    return "<signature of each request>";
  }

  @Override
  public String jwt(JwtScheme scheme) {
    return scheme.exchange().isPresent() ? "<access token>" : "<signed JWT>";
  }

  @Override
  public String mtls(MtlsScheme scheme) {
    return "";
  }

  @Override
  public String ntlm(NtlmScheme scheme) {
    return "<answer to the server's challenge>";
  }

  @Override
  public String oauth1(OAuth1Scheme scheme) {
    return "<signature of each request>";
  }

  @Override
  public String oauth2(OAuth2Scheme scheme) {
    return "<access token>";
  }

  @Override
  public String oidc(OidcScheme scheme) {
    return "<access token>";
  }

  @Override
  public String session(SessionScheme scheme) {
    return "<session token>";
  }

  @Override
  public String signature(SignatureScheme scheme) {
    return "<signature of each request>";
  }

  @Override
  public String sigV4(SigV4Scheme scheme) {
    return "<signature of each request>";
  }

  private String role(String role) {
    String template = bound.templates().get(role);
    if (template != null) {
      return Template.fill(template, this::place);
    }
    String player = bound.player(role);
    return player.isEmpty() ? "" : named(player);
  }

  private String place(String place) {
    return place.startsWith("$base64:")
        ? "base64(" + Template.fill(place.substring("$base64:".length()), this::place) + ")"
        : named(place);
  }

  private String named(String name) {
    CredentialSpec spec = credentials.get(name);
    return "<" + (spec == null ? name : spec.title()) + ">";
  }
}

package io.github.authdex.site.view;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.asap.AsapScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
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

/** Says for each kind what to do with what a caller holds; one class writes those much alike. */
final class StepWriter implements AuthScheme.Visitor<SchemeSteps> {
  private final BoundScheme bound;

  private StepWriter(BoundScheme bound) {
    this.bound = bound;
  }

  static SchemeSteps of(BoundScheme bound) {
    return bound.scheme().accept(new StepWriter(bound));
  }

  @Override
  public SchemeSteps apiKey(ApiKeyScheme scheme) {
    return KeySteps.apiKey(scheme);
  }

  @Override
  public SchemeSteps asap(AsapScheme scheme) {
    return SignatureSteps.asap(scheme);
  }

  @Override
  public SchemeSteps basic(BasicScheme scheme) {
    return KeySteps.basic(bound.player("password").isEmpty());
  }

  @Override
  public SchemeSteps bearer(BearerScheme scheme) {
    return KeySteps.bearer(scheme);
  }

  @Override
  public SchemeSteps digest(DigestScheme scheme) {
    return ConnectionSteps.digest();
  }

  @Override
  public SchemeSteps edgeGrid(EdgeGridScheme scheme) {
    return SignatureSteps.edgeGrid();
  }

  @Override
  public SchemeSteps hawk(HawkScheme scheme) {
    return SignatureSteps.hawk(scheme);
  }

  @Override
  public SchemeSteps httpSig(HttpSigScheme scheme) {
    return SignatureSteps.httpSig(scheme);
  }

  @Override
  public SchemeSteps jwt(JwtScheme scheme) {
    return LoginSteps.jwt(scheme);
  }

  @Override
  public SchemeSteps mtls(MtlsScheme scheme) {
    return ConnectionSteps.mtls();
  }

  @Override
  public SchemeSteps ntlm(NtlmScheme scheme) {
    return ConnectionSteps.ntlm();
  }

  @Override
  public SchemeSteps oauth1(OAuth1Scheme scheme) {
    return OAuthSteps.oauth1(scheme);
  }

  @Override
  public SchemeSteps oauth2(OAuth2Scheme scheme) {
    return OAuthSteps.oauth2(scheme);
  }

  @Override
  public SchemeSteps oidc(OidcScheme scheme) {
    return OAuthSteps.oidc(scheme);
  }

  @Override
  public SchemeSteps session(SessionScheme scheme) {
    return LoginSteps.session(scheme);
  }

  @Override
  public SchemeSteps signature(SignatureScheme scheme) {
    return SignatureSteps.signature(scheme);
  }

  @Override
  public SchemeSteps sigV4(SigV4Scheme scheme) {
    return SignatureSteps.sigV4(scheme);
  }
}

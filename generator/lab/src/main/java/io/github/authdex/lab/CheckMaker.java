package io.github.authdex.lab;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.WirePlace;
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
import io.github.authdex.lab.asap.AsapVerifier;
import io.github.authdex.lab.basic.BasicJudge;
import io.github.authdex.lab.check.Judge;
import io.github.authdex.lab.check.PlacedCheck;
import io.github.authdex.lab.check.ProofCheck;
import io.github.authdex.lab.check.ProofVerifier;
import io.github.authdex.lab.check.SecretJudge;
import io.github.authdex.lab.digest.DigestVerifier;
import io.github.authdex.lab.edgegrid.EdgeGridVerifier;
import io.github.authdex.lab.hawk.HawkVerifier;
import io.github.authdex.lab.httpsig.HttpSigCheck;
import io.github.authdex.lab.jwt.JwtInstaller;
import io.github.authdex.lab.mtls.MtlsCheck;
import io.github.authdex.lab.ntlm.NtlmVerifier;
import io.github.authdex.lab.oauth1.OAuth1Check;
import io.github.authdex.lab.oauth2.OAuth2Installer;
import io.github.authdex.lab.run.RunContext;
import io.github.authdex.lab.run.SchemeInstallation;
import io.github.authdex.lab.session.SessionInstaller;
import io.github.authdex.lab.signature.RecipeCheck;
import io.github.authdex.lab.sigv4.SigV4Verifier;

/** Makes what checks a scheme. */
final class CheckMaker implements AuthScheme.Visitor<SchemeInstallation> {
  private final RunContext bench;
  private final BoundScheme bound;

  CheckMaker(RunContext bench, BoundScheme bound) {
    this.bench = bench;
    this.bound = bound;
  }

  @Override
  public SchemeInstallation apiKey(ApiKeyScheme scheme) {
    WirePlace place = new WirePlace(scheme.in(), scheme.name());
    Judge judge = new SecretJudge(bench.held(), orEmpty("key"));
    return SchemeInstallation.of(new PlacedCheck(place, scheme.prefix(), judge, bench.realm()));
  }

  @Override
  public SchemeInstallation basic(BasicScheme scheme) {
    Judge judge = new BasicJudge(bench.held(), orEmpty("username"), orEmpty("password"));
    return SchemeInstallation.of(
        new PlacedCheck(WirePlace.AUTHORIZATION, "Basic ", judge, bench.realm()));
  }

  @Override
  public SchemeInstallation bearer(BearerScheme scheme) {
    Judge judge = new SecretJudge(bench.held(), orEmpty("token"));
    return SchemeInstallation.of(
        new PlacedCheck(WirePlace.AUTHORIZATION, scheme.prefix(), judge, bench.realm()));
  }

  @Override
  public SchemeInstallation jwt(JwtScheme scheme) {
    return new JwtInstaller(bench, bound, scheme).install();
  }

  @Override
  public SchemeInstallation oauth2(OAuth2Scheme scheme) {
    return new OAuth2Installer(bench, bound, scheme.options()).flows(scheme.flows());
  }

  @Override
  public SchemeInstallation oidc(OidcScheme scheme) {
    return new OAuth2Installer(bench, bound, scheme.options()).discovery(scheme);
  }

  @Override
  public SchemeInstallation asap(AsapScheme scheme) {
    return proof(new AsapVerifier(bench, bound, scheme));
  }

  @Override
  public SchemeInstallation digest(DigestScheme scheme) {
    return proof(new DigestVerifier(bench, bound));
  }

  @Override
  public SchemeInstallation edgeGrid(EdgeGridScheme scheme) {
    return proof(new EdgeGridVerifier(bench, bound, scheme));
  }

  @Override
  public SchemeInstallation hawk(HawkScheme scheme) {
    return proof(new HawkVerifier(bench, bound, scheme));
  }

  @Override
  public SchemeInstallation httpSig(HttpSigScheme scheme) {
    return SchemeInstallation.of(new HttpSigCheck(bench, bound, scheme));
  }

  @Override
  public SchemeInstallation mtls(MtlsScheme scheme) {
    return SchemeInstallation.of(MtlsCheck.of(bench, bound));
  }

  @Override
  public SchemeInstallation ntlm(NtlmScheme scheme) {
    return proof(new NtlmVerifier(bench, bound));
  }

  @Override
  public SchemeInstallation oauth1(OAuth1Scheme scheme) {
    return SchemeInstallation.of(new OAuth1Check(bench, bound, scheme));
  }

  @Override
  public SchemeInstallation session(SessionScheme scheme) {
    return new SessionInstaller(bench, scheme).install();
  }

  @Override
  public SchemeInstallation signature(SignatureScheme scheme) {
    return SchemeInstallation.of(new RecipeCheck(bench, bound, scheme));
  }

  @Override
  public SchemeInstallation sigV4(SigV4Scheme scheme) {
    return proof(new SigV4Verifier(bench, bound, scheme));
  }

  private static SchemeInstallation proof(ProofVerifier verifier) {
    return SchemeInstallation.of(new ProofCheck(verifier));
  }

  private String orEmpty(String role) {
    return bench.credential(bound, role).orElse("");
  }
}

package io.github.authdex.generator.lab;

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
import java.util.Optional;

/** Makes what checks a scheme; empty for a kind that the lab cannot check in this version. */
final class CheckMaker implements AuthScheme.Visitor<Optional<Installation>> {
  private final Bench bench;
  private final BoundScheme bound;

  CheckMaker(Bench bench, BoundScheme bound) {
    this.bench = bench;
    this.bound = bound;
  }

  @Override
  public Optional<Installation> apiKey(ApiKeyScheme scheme) {
    Place place = new Place(scheme.in(), scheme.name());
    Judge judge = new SecretJudge(bench.held(), orEmpty("key"));
    return Optional.of(
        Installation.of(new PlacedCheck(place, scheme.prefix(), judge, bench.realm())));
  }

  @Override
  public Optional<Installation> basic(BasicScheme scheme) {
    Judge judge = new BasicJudge(bench.held(), orEmpty("username"), orEmpty("password"));
    return Optional.of(
        Installation.of(new PlacedCheck(Place.AUTHORIZATION, "Basic ", judge, bench.realm())));
  }

  @Override
  public Optional<Installation> bearer(BearerScheme scheme) {
    Judge judge = new SecretJudge(bench.held(), orEmpty("token"));
    return Optional.of(
        Installation.of(
            new PlacedCheck(Place.AUTHORIZATION, scheme.prefix(), judge, bench.realm())));
  }

  @Override
  public Optional<Installation> jwt(JwtScheme scheme) {
    return Optional.of(new JwtInstaller(bench, bound, scheme).install());
  }

  @Override
  public Optional<Installation> oauth2(OAuth2Scheme scheme) {
    return Optional.of(new OAuth2Installer(bench, bound, scheme.options()).flows(scheme.flows()));
  }

  @Override
  public Optional<Installation> oidc(OidcScheme scheme) {
    return Optional.of(new OAuth2Installer(bench, bound, scheme.options()).discovery(scheme));
  }

  @Override
  public Optional<Installation> asap(AsapScheme scheme) {
    return Optional.empty();
  }

  @Override
  public Optional<Installation> digest(DigestScheme scheme) {
    return Optional.empty();
  }

  @Override
  public Optional<Installation> edgeGrid(EdgeGridScheme scheme) {
    return Optional.empty();
  }

  @Override
  public Optional<Installation> hawk(HawkScheme scheme) {
    return Optional.empty();
  }

  @Override
  public Optional<Installation> httpSig(HttpSigScheme scheme) {
    return Optional.empty();
  }

  @Override
  public Optional<Installation> mtls(MtlsScheme scheme) {
    return Optional.empty();
  }

  @Override
  public Optional<Installation> ntlm(NtlmScheme scheme) {
    return Optional.empty();
  }

  @Override
  public Optional<Installation> oauth1(OAuth1Scheme scheme) {
    return Optional.empty();
  }

  @Override
  public Optional<Installation> session(SessionScheme scheme) {
    return Optional.empty();
  }

  @Override
  public Optional<Installation> signature(SignatureScheme scheme) {
    return Optional.empty();
  }

  @Override
  public Optional<Installation> sigV4(SigV4Scheme scheme) {
    return Optional.empty();
  }

  private String orEmpty(String role) {
    return bench.credential(bound, role).orElse("");
  }
}

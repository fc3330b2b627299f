package io.github.authdex.generator.emit.wiremock;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.asap.AsapScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
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
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Says of each kind what stubs can check of it, or why they cannot. */
final class StubProofMaker implements AuthScheme.Visitor<StubProof> {
  private static final StubProof SIGNED = StubProof.leftOut("each request has a proof of its own");
  private static final StubProof CHALLENGED =
      StubProof.leftOut("the proof answers the server's challenge");

  private final StubSite site;
  private final BoundScheme bound;
  private final Credentials roles;
  private final String realm;

  /**
   * @param realm names the API in challenges
   */
  StubProofMaker(StubSite site, BoundScheme bound, String realm) {
    this.site = site;
    this.bound = bound;
    this.roles = bound.roles(site.credentials());
    this.realm = realm;
  }

  @Override
  public StubProof apiKey(ApiKeyScheme scheme) {
    return scheme.in() == Placement.BODY
        ? StubProof.leftOut("the key is in the body")
        : placed(new WirePlace(scheme.in(), scheme.name()), scheme.prefix(), role("key"));
  }

  @Override
  public StubProof bearer(BearerScheme scheme) {
    return placed(WirePlace.AUTHORIZATION, scheme.prefix(), role("token"));
  }

  @Override
  public StubProof basic(BasicScheme scheme) {
    Optional<String> pair =
        role("username")
            .map(name -> name + ":" + role("password").orElse(""))
            .map(text -> Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    return placed(WirePlace.AUTHORIZATION, scheme.prefix(), pair);
  }

  private StubProof placed(WirePlace place, String prefix, Optional<String> secret) {
    return secret
        .map(
            value ->
                StubProof.of(List.of(new StubCondition(place, prefix, value)), List.of(), realm))
        .orElseGet(() -> StubProof.leftOut("the API describes no credential for it"));
  }

  private Optional<String> role(String name) {
    return roles.find(name).map(Secret::reveal).filter(value -> !value.isEmpty());
  }

  @Override
  public StubProof oauth2(OAuth2Scheme scheme) {
    return new TokenStubs(site, bound, realm).of(scheme);
  }

  @Override
  public StubProof session(SessionScheme scheme) {
    return new LoginStubs(site, bound, realm).of(scheme);
  }

  @Override
  public StubProof oidc(OidcScheme scheme) {
    return StubProof.leftOut("its endpoints stand in a document");
  }

  @Override
  public StubProof mtls(MtlsScheme scheme) {
    return StubProof.leftOut("the certificate belongs to the connection");
  }

  @Override
  public StubProof digest(DigestScheme scheme) {
    return CHALLENGED;
  }

  @Override
  public StubProof ntlm(NtlmScheme scheme) {
    return CHALLENGED;
  }

  @Override
  public StubProof asap(AsapScheme scheme) {
    return SIGNED;
  }

  @Override
  public StubProof edgeGrid(EdgeGridScheme scheme) {
    return SIGNED;
  }

  @Override
  public StubProof hawk(HawkScheme scheme) {
    return SIGNED;
  }

  @Override
  public StubProof httpSig(HttpSigScheme scheme) {
    return SIGNED;
  }

  @Override
  public StubProof jwt(JwtScheme scheme) {
    return SIGNED;
  }

  @Override
  public StubProof oauth1(OAuth1Scheme scheme) {
    return SIGNED;
  }

  @Override
  public StubProof signature(SignatureScheme scheme) {
    return SIGNED;
  }

  @Override
  public StubProof sigV4(SigV4Scheme scheme) {
    return SIGNED;
  }
}

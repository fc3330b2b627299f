package io.github.authdex.catalog;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.asap.AsapScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.edgegrid.EdgeGridScheme;
import io.github.authdex.auth.hawk.HawkScheme;
import io.github.authdex.auth.httpsig.HttpSigScheme;
import io.github.authdex.auth.jwt.JwtExchange;
import io.github.authdex.auth.jwt.JwtScheme;
import io.github.authdex.auth.mtls.MtlsScheme;
import io.github.authdex.auth.ntlm.NtlmScheme;
import io.github.authdex.auth.oauth1.OAuth1Scheme;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.oidc.OidcScheme;
import io.github.authdex.auth.session.SessionScheme;
import io.github.authdex.auth.signature.SignatureScheme;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The URLs besides the server's to which a scheme sends what a caller holds. */
final class SchemeEndpoints implements AuthScheme.Visitor<List<String>> {
  @Override
  public List<String> apiKey(ApiKeyScheme scheme) {
    return List.of();
  }

  @Override
  public List<String> asap(AsapScheme scheme) {
    return List.of();
  }

  @Override
  public List<String> basic(BasicScheme scheme) {
    return List.of();
  }

  @Override
  public List<String> bearer(BearerScheme scheme) {
    return List.of();
  }

  @Override
  public List<String> digest(DigestScheme scheme) {
    return List.of();
  }

  @Override
  public List<String> edgeGrid(EdgeGridScheme scheme) {
    return List.of();
  }

  @Override
  public List<String> hawk(HawkScheme scheme) {
    return List.of();
  }

  @Override
  public List<String> httpSig(HttpSigScheme scheme) {
    return List.of();
  }

  @Override
  public List<String> jwt(JwtScheme scheme) {
    return scheme.exchange().map(JwtExchange::url).stream().toList();
  }

  @Override
  public List<String> mtls(MtlsScheme scheme) {
    return List.of();
  }

  @Override
  public List<String> ntlm(NtlmScheme scheme) {
    return List.of();
  }

  @Override
  public List<String> oauth1(OAuth1Scheme scheme) {
    return Stream.of(scheme.temporaryCredentialUrl(), scheme.tokenUrl())
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public List<String> oauth2(OAuth2Scheme scheme) {
    return scheme.flows().stream()
        .flatMap(
            flow -> Stream.of(flow.tokenUrl(), flow.refreshUrl(), flow.deviceAuthorizationUrl()))
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public List<String> oidc(OidcScheme scheme) {
    return List.of(scheme.openIdConnectUrl());
  }

  @Override
  public List<String> session(SessionScheme scheme) {
    return List.of(scheme.login().url());
  }

  @Override
  public List<String> signature(SignatureScheme scheme) {
    return List.of();
  }

  @Override
  public List<String> sigV4(SigV4Scheme scheme) {
    return List.of();
  }
}

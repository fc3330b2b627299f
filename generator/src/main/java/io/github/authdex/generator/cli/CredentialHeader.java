package io.github.authdex.generator.cli;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Placement;
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

/** The header field in which a scheme puts its proof; empty where it puts it elsewhere. */
final class CredentialHeader implements AuthScheme.Visitor<Optional<String>> {
  private static final Optional<String> AUTHORIZATION = Optional.of("Authorization");
  private static final Optional<String> COOKIE = Optional.of("Cookie");

  @Override
  public Optional<String> apiKey(ApiKeyScheme scheme) {
    return placed(scheme.in(), scheme.name());
  }

  @Override
  public Optional<String> asap(AsapScheme scheme) {
    return AUTHORIZATION;
  }

  @Override
  public Optional<String> basic(BasicScheme scheme) {
    return AUTHORIZATION;
  }

  @Override
  public Optional<String> bearer(BearerScheme scheme) {
    return AUTHORIZATION;
  }

  @Override
  public Optional<String> digest(DigestScheme scheme) {
    return AUTHORIZATION;
  }

  @Override
  public Optional<String> edgeGrid(EdgeGridScheme scheme) {
    return AUTHORIZATION;
  }

  @Override
  public Optional<String> hawk(HawkScheme scheme) {
    return AUTHORIZATION;
  }

  @Override
  public Optional<String> httpSig(HttpSigScheme scheme) {
    return Optional.of("Signature");
  }

  @Override
  public Optional<String> jwt(JwtScheme scheme) {
    return placed(scheme.in(), scheme.name());
  }

  @Override
  public Optional<String> mtls(MtlsScheme scheme) {
    return Optional.empty();
  }

  @Override
  public Optional<String> ntlm(NtlmScheme scheme) {
    return AUTHORIZATION;
  }

  @Override
  public Optional<String> oauth1(OAuth1Scheme scheme) {
    return AUTHORIZATION;
  }

  @Override
  public Optional<String> oauth2(OAuth2Scheme scheme) {
    return placed(scheme.options().in(), scheme.options().name());
  }

  @Override
  public Optional<String> oidc(OidcScheme scheme) {
    return placed(scheme.options().in(), scheme.options().name());
  }

  @Override
  public Optional<String> session(SessionScheme scheme) {
    return scheme.token().map(token -> placed(token.in(), token.name())).orElse(COOKIE);
  }

  @Override
  public Optional<String> signature(SignatureScheme scheme) {
    return placed(scheme.in(), scheme.name());
  }

  @Override
  public Optional<String> sigV4(SigV4Scheme scheme) {
    return AUTHORIZATION;
  }

  private static Optional<String> placed(Placement in, String name) {
    return switch (in) {
      case HEADER -> Optional.of(name);
      case COOKIE -> COOKIE;
      case QUERY, BODY, PATH -> Optional.empty();
    };
  }
}

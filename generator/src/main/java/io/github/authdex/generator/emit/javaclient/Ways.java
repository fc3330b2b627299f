package io.github.authdex.generator.emit.javaclient;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.CredentialRole;
import io.github.authdex.auth.Template;
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
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.oidc.OidcScheme;
import io.github.authdex.auth.session.SessionScheme;
import io.github.authdex.auth.signature.SignatureParameter;
import io.github.authdex.auth.signature.SignaturePart;
import io.github.authdex.auth.signature.SignatureScheme;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in which ways a caller can satisfy each kind of scheme. */
final class Ways implements AuthScheme.Visitor<List<Way>> {
  private static final CredentialRole CLIENT_ID = CredentialRole.open("clientId");
  private static final CredentialRole CLIENT_SECRET = CredentialRole.secret("clientSecret");

  private static final Way ACCESS_TOKEN =
      new Way("accessToken", List.of(CredentialRole.secret("accessToken")), false);
  private static final Way CLIENT_CREDENTIALS =
      new Way("clientCredentials", List.of(CLIENT_ID, CLIENT_SECRET), true);
  private static final Way REFRESH_TOKEN =
      new Way(
          "refreshToken",
          List.of(CLIENT_ID, CLIENT_SECRET.orAbsent(), CredentialRole.secret("refreshToken")),
          false);
  private static final Way PASSWORD =
      new Way(
          "password",
          List.of(
              CLIENT_ID,
              CLIENT_SECRET.orAbsent(),
              CredentialRole.open("username"),
              CredentialRole.secret("password")),
          true);

  private static List<Way> only(AuthScheme scheme) {
    return List.of(new Way("", scheme.roles(), false));
  }

  /** Returns the one way of a scheme that takes credentials by name beside those of its roles. */
  private static List<Way> named(AuthScheme scheme, Stream<String> names) {
    List<CredentialRole> roles = new ArrayList<>(scheme.roles());
    Set<String> known = roles.stream().map(CredentialRole::name).collect(Collectors.toSet());
    names.filter(known::add).map(CredentialRole::open).forEach(roles::add);
    return List.of(new Way("", List.copyOf(roles), false));
  }

  private static Stream<String> names(Stream<String> templates) {
    return templates.map(Template::names).flatMap(List::stream);
  }

  private static Stream<String> credentials(SignaturePart part) {
    if (part instanceof SignaturePart.Hash hash) {
      return hash.of().stream().flatMap(Ways::credentials);
    }
    return part instanceof SignaturePart.Credential credential
        ? Stream.of(credential.credential())
        : Stream.empty();
  }

  @Override
  public List<Way> apiKey(ApiKeyScheme scheme) {
    return only(scheme);
  }

  @Override
  public List<Way> asap(AsapScheme scheme) {
    return only(scheme);
  }

  @Override
  public List<Way> basic(BasicScheme scheme) {
    return only(scheme);
  }

  @Override
  public List<Way> bearer(BearerScheme scheme) {
    return only(scheme);
  }

  @Override
  public List<Way> digest(DigestScheme scheme) {
    return only(scheme);
  }

  @Override
  public List<Way> edgeGrid(EdgeGridScheme scheme) {
    return only(scheme);
  }

  @Override
  public List<Way> hawk(HawkScheme scheme) {
    return only(scheme);
  }

  @Override
  public List<Way> httpSig(HttpSigScheme scheme) {
    return only(scheme);
  }

  @Override
  public List<Way> jwt(JwtScheme scheme) {
    Stream<String> exchange =
        scheme.exchange().stream().map(JwtExchange::templates).flatMap(List::stream);
    return named(scheme, names(Stream.concat(scheme.content().templates(), exchange)));
  }

  @Override
  public List<Way> mtls(MtlsScheme scheme) {
    return only(scheme);
  }

  @Override
  public List<Way> ntlm(NtlmScheme scheme) {
    return only(scheme);
  }

  @Override
  public List<Way> oauth1(OAuth1Scheme scheme) {
    return only(scheme);
  }

  @Override
  public List<Way> oauth2(OAuth2Scheme scheme) {
    Set<OAuth2Flow.Type> flows =
        scheme.flows().stream().map(OAuth2Flow::type).collect(Collectors.toSet());
    List<Way> ways = new ArrayList<>(List.of(ACCESS_TOKEN));
    if (flows.contains(OAuth2Flow.Type.CLIENT_CREDENTIALS)) {
      ways.add(CLIENT_CREDENTIALS);
    }
    if (flows.contains(OAuth2Flow.Type.PASSWORD)) {
      ways.add(PASSWORD);
    }
    boolean refreshes =
        flows.contains(OAuth2Flow.Type.AUTHORIZATION_CODE)
            || flows.contains(OAuth2Flow.Type.DEVICE_AUTHORIZATION)
            || flows.contains(OAuth2Flow.Type.PASSWORD);
    if (refreshes) {
      ways.add(REFRESH_TOKEN);
    }
    return ways;
  }

  @Override
  public List<Way> oidc(OidcScheme scheme) {
    return List.of(ACCESS_TOKEN, CLIENT_CREDENTIALS, REFRESH_TOKEN);
  }

  @Override
  public List<Way> session(SessionScheme scheme) {
    return only(scheme);
  }

  @Override
  public List<Way> signature(SignatureScheme scheme) {
    Stream<String> sent = scheme.parameters().stream().map(SignatureParameter::value);
    Stream<String> signed = scheme.sign().stream().flatMap(Ways::credentials);
    Stream<String> templates = Stream.concat(sent, Stream.of(scheme.prefix()));
    return named(scheme, Stream.concat(names(templates), signed));
  }

  @Override
  public List<Way> sigV4(SigV4Scheme scheme) {
    return only(scheme);
  }
}

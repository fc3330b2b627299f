package io.github.authdex.generator.emit.javaclient;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.asap.AsapScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.credential.CredentialRole;
import io.github.authdex.auth.credential.Template;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.edgegrid.EdgeGridScheme;
import io.github.authdex.auth.hawk.HawkScheme;
import io.github.authdex.auth.httpsig.HttpSigScheme;
import io.github.authdex.auth.jwt.JwtExchange;
import io.github.authdex.auth.jwt.JwtScheme;
import io.github.authdex.auth.mtls.MtlsScheme;
import io.github.authdex.auth.ntlm.NtlmScheme;
import io.github.authdex.auth.oauth1.OAuth1Scheme;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.oauth2.OAuth2Way;
import io.github.authdex.auth.oidc.OidcScheme;
import io.github.authdex.auth.session.SessionScheme;
import io.github.authdex.auth.signature.SignatureParameter;
import io.github.authdex.auth.signature.SignaturePart;
import io.github.authdex.auth.signature.SignatureScheme;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in which ways a caller can satisfy each kind of scheme. */
final class Ways implements AuthScheme.Visitor<List<Way>> {
  private static final String CLIENT_ID = "clientId";

  /** Ways whose token request names scopes. */
  private static final Set<String> SCOPED =
      Set.of("clientCredentials", "clientAssertion", "password");

  private final Set<String> variables;

  /**
   * Makes one.
   *
   * @param variables names in templates that are no credentials, since the servers have them
   */
  Ways(Set<String> variables) {
    this.variables = Set.copyOf(variables);
  }

  private static List<Way> only(AuthScheme scheme) {
    return List.of(new Way("", scheme.roles(), false));
  }

  /**
   * Returns the one way of a scheme whose templates take credentials by name: beside those of its
   * roles, or of them, which are then not optional.
   */
  private List<Way> named(AuthScheme scheme, Stream<String> names) {
    return List.of(new Way("", with(scheme.roles(), names), false));
  }

  private List<CredentialRole> with(List<CredentialRole> roles, Stream<String> names) {
    Set<String> needed = new LinkedHashSet<>(names.toList());
    List<CredentialRole> all = new ArrayList<>();
    for (CredentialRole role : roles) {
      boolean optional = role.optional() && !needed.contains(role.name());
      all.add(new CredentialRole(role.name(), role.secret(), optional));
    }
    Set<String> known = roles.stream().map(CredentialRole::name).collect(Collectors.toSet());
    known.addAll(variables);
    needed.stream().filter(known::add).map(CredentialRole::open).forEach(all::add);
    return List.copyOf(all);
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
    return named(scheme, names(Stream.of(scheme.audience())));
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
    return named(scheme, names(Stream.of(scheme.realm())));
  }

  @Override
  public List<Way> oauth2(OAuth2Scheme scheme) {
    Stream<String> urls =
        scheme.flows().stream()
            .flatMap(flow -> Stream.of(flow.tokenUrl(), flow.refreshUrl()))
            .flatMap(Optional::stream);
    return tokens(scheme, scheme.ways(), scheme.options(), urls.toList());
  }

  @Override
  public List<Way> oidc(OidcScheme scheme) {
    return tokens(scheme, scheme.ways(), scheme.options(), List.of(scheme.openIdConnectUrl()));
  }

  private List<Way> tokens(
      AuthScheme scheme, List<OAuth2Way> ways, OAuth2Options options, List<String> urls) {
    List<Way> all = new ArrayList<>();
    for (OAuth2Way each : ways) {
      Way way = token(each, scheme);
      Stream<String> templates =
          switch (way.name()) {
            case "accessToken" -> Stream.empty();
            case "refreshToken" ->
                Stream.concat(urls.stream(), options.refreshParameters().values().stream());
            default -> Stream.concat(urls.stream(), options.tokenParameters().values().stream());
          };
      all.add(new Way(way.name(), with(way.roles(), names(templates)), way.scopes()));
    }
    return List.copyOf(all);
  }

  /** Returns {@code way} in the scheme's order; most servers want to know the client each time. */
  private static Way token(OAuth2Way way, AuthScheme scheme) {
    List<CredentialRole> roles =
        scheme.roles().stream()
            .filter(role -> isAsked(role.name(), way))
            .map(
                role ->
                    new CredentialRole(role.name(), role.secret(), isOptional(role.name(), way)))
            .toList();
    return new Way(way.name(), roles, SCOPED.contains(way.name()));
  }

  private static boolean isAsked(String role, OAuth2Way way) {
    return way.roles().contains(role) || way.optional().contains(role);
  }

  private static boolean isOptional(String role, OAuth2Way way) {
    return !way.roles().contains(role) && !role.equals(CLIENT_ID);
  }

  @Override
  public List<Way> session(SessionScheme scheme) {
    return named(scheme, names(Stream.of(scheme.login().url())));
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
    return named(scheme, names(Stream.of(scheme.service(), scheme.region())));
  }
}

package io.github.authdex.catalog;

import io.github.authdex.auth.AuthScheme;
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
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.oauth2.OAuth2Way;
import io.github.authdex.auth.oidc.OidcScheme;
import io.github.authdex.auth.session.SessionScheme;
import io.github.authdex.auth.signature.SignaturePart;
import io.github.authdex.auth.signature.SignatureScheme;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The ways in which a scheme can be filled without asking a person to consent, easiest first. */
final class Ways implements AuthScheme.Visitor<List<Way>> {

  private static List<Way> usual(AuthScheme scheme, String... templates) {
    Set<String> names = new LinkedHashSet<>();
    for (String template : templates) {
      names.addAll(Template.names(template));
    }
    return List.of(Way.usual(scheme, names));
  }

  @Override
  public List<Way> apiKey(ApiKeyScheme scheme) {
    return usual(scheme);
  }

  @Override
  public List<Way> asap(AsapScheme scheme) {
    return usual(scheme, scheme.audience());
  }

  @Override
  public List<Way> basic(BasicScheme scheme) {
    return List.of(Way.of("username", "password"));
  }

  @Override
  public List<Way> bearer(BearerScheme scheme) {
    return usual(scheme);
  }

  @Override
  public List<Way> digest(DigestScheme scheme) {
    return usual(scheme);
  }

  @Override
  public List<Way> edgeGrid(EdgeGridScheme scheme) {
    return usual(scheme);
  }

  @Override
  public List<Way> hawk(HawkScheme scheme) {
    return usual(scheme);
  }

  @Override
  public List<Way> httpSig(HttpSigScheme scheme) {
    return usual(scheme);
  }

  @Override
  public List<Way> jwt(JwtScheme scheme) {
    List<String> templates = new ArrayList<>(scheme.content().templates().toList());
    scheme.exchange().ifPresent(exchange -> templates.addAll(exchange.templates()));
    return usual(scheme, templates.toArray(String[]::new));
  }

  @Override
  public List<Way> mtls(MtlsScheme scheme) {
    return usual(scheme);
  }

  @Override
  public List<Way> ntlm(NtlmScheme scheme) {
    return usual(scheme);
  }

  @Override
  public List<Way> oauth1(OAuth1Scheme scheme) {
    return List.of(
        new Way(
            Set.of("clientId", "clientSecret", "token", "tokenSecret"),
            false,
            Set.copyOf(Template.names(scheme.realm()))));
  }

  @Override
  public List<Way> oauth2(OAuth2Scheme scheme) {
    return tokens(scheme.ways(), scheme.options());
  }

  private static List<Way> tokens(List<OAuth2Way> ways, OAuth2Options options) {
    return ways.stream().map(way -> token(way, options)).toList();
  }

  /**
   * A client that gets tokens for itself needs what the token request has in its templates, too.
   */
  private static Way token(OAuth2Way way, OAuth2Options options) {
    Set<String> names = new LinkedHashSet<>();
    if (way.name().startsWith("client")) {
      options.tokenParameters().values().forEach(value -> names.addAll(Template.names(value)));
    }
    return new Way(Set.copyOf(way.roles()), false, names);
  }

  @Override
  public List<Way> oidc(OidcScheme scheme) {
    return tokens(scheme.ways(), scheme.options());
  }

  @Override
  public List<Way> session(SessionScheme scheme) {
    List<String> templates = new ArrayList<>(List.of(scheme.login().url()));
    templates.addAll(scheme.login().fields().values());
    templates.addAll(scheme.login().headers().values());
    return usual(scheme, templates.toArray(String[]::new));
  }

  @Override
  public List<Way> signature(SignatureScheme scheme) {
    List<String> templates = new ArrayList<>(List.of(scheme.prefix()));
    scheme.parameters().forEach(parameter -> templates.add(parameter.value()));
    credentials(scheme.sign(), templates);
    return usual(scheme, templates.toArray(String[]::new));
  }

  private static void credentials(List<SignaturePart> parts, List<String> templates) {
    for (SignaturePart part : parts) {
      if (part instanceof SignaturePart.Credential credential) {
        templates.add("{" + credential.credential() + "}");
      } else if (part instanceof SignaturePart.Hash hash) {
        credentials(hash.of(), templates);
      }
    }
  }

  @Override
  public List<Way> sigV4(SigV4Scheme scheme) {
    return usual(scheme, scheme.service(), scheme.region());
  }
}

package io.github.authdex.generator.preset;

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
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.oidc.OidcScheme;
import io.github.authdex.auth.session.SessionScheme;
import io.github.authdex.auth.session.SessionToken;
import io.github.authdex.auth.signature.SignatureScheme;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What makes two schemes the same whatever they are called.
 *
 * @param kind the kind
 * @param in where the proof travels
 * @param name in which header, parameter or field; a header's in lower case
 * @param prefix what stands in front of it, in lower case and without spaces
 * @param endpoints where tokens come from
 * @param flows how tokens are got, in OpenAPI's words
 */
record Meaning(
    String kind, String in, String name, String prefix, Set<String> endpoints, Set<String> flows) {
  private static final String AUTHORIZATION = "authorization";

  static Meaning of(AuthScheme scheme) {
    return scheme.accept(new Reader());
  }

  /** Returns whether the proof is the Authorization header. */
  boolean inAuthorization() {
    return in.equals("header") && name.equals(AUTHORIZATION);
  }

  boolean samePlace(Meaning other) {
    return in.equals(other.in) && name.equals(other.name);
  }

  boolean sharesEndpoint(Meaning other) {
    return shared(endpoints, other.endpoints) > 0;
  }

  /** Returns how much two schemes that may be the same have in common. */
  int likeness(Meaning other) {
    return shared(endpoints, other.endpoints) + shared(flows, other.flows);
  }

  private static int shared(Set<String> one, Set<String> other) {
    return (int) one.stream().filter(other::contains).count();
  }

  /** Returns whether a token is sent, by a header that RFC 6750 names. */
  boolean isBearerToken() {
    return inAuthorization() && prefix.equals("bearer");
  }

  private static final class Reader implements AuthScheme.Visitor<Meaning> {
    private static Meaning authorization(AuthScheme scheme, String prefix) {
      return new Meaning(scheme.kind(), "header", AUTHORIZATION, prefix, Set.of(), Set.of());
    }

    private static Meaning placed(AuthScheme scheme, Placement in, String name, String prefix) {
      String spelled = in == Placement.HEADER ? name.toLowerCase(Locale.ROOT) : name;
      return new Meaning(scheme.kind(), in.toString(), spelled, plain(prefix), Set.of(), Set.of());
    }

    private static String plain(String prefix) {
      return prefix.strip().toLowerCase(Locale.ROOT);
    }

    private static Meaning token(
        AuthScheme scheme, OAuth2Options options, Set<String> endpoints, Set<String> flows) {
      Meaning placed = placed(scheme, options.in(), options.name(), options.prefix());
      return new Meaning(placed.kind, placed.in, placed.name, placed.prefix, endpoints, flows);
    }

    @Override
    public Meaning apiKey(ApiKeyScheme scheme) {
      return placed(scheme, scheme.in(), scheme.name(), scheme.prefix());
    }

    @Override
    public Meaning asap(AsapScheme scheme) {
      return authorization(scheme, "bearer");
    }

    @Override
    public Meaning basic(BasicScheme scheme) {
      return authorization(scheme, "basic");
    }

    @Override
    public Meaning bearer(BearerScheme scheme) {
      return authorization(scheme, plain(scheme.prefix()));
    }

    @Override
    public Meaning digest(DigestScheme scheme) {
      return authorization(scheme, "digest");
    }

    @Override
    public Meaning edgeGrid(EdgeGridScheme scheme) {
      return authorization(scheme, "eg1-hmac-sha256");
    }

    @Override
    public Meaning hawk(HawkScheme scheme) {
      return authorization(scheme, "hawk");
    }

    @Override
    public Meaning httpSig(HttpSigScheme scheme) {
      return placed(scheme, Placement.HEADER, "Signature", "");
    }

    @Override
    public Meaning jwt(JwtScheme scheme) {
      return placed(scheme, scheme.in(), scheme.name(), scheme.prefix());
    }

    @Override
    public Meaning mtls(MtlsScheme scheme) {
      return new Meaning(scheme.kind(), "connection", "", "", Set.of(), Set.of());
    }

    @Override
    public Meaning ntlm(NtlmScheme scheme) {
      return authorization(scheme, "ntlm");
    }

    @Override
    public Meaning oauth1(OAuth1Scheme scheme) {
      return scheme.in() == Placement.HEADER
          ? authorization(scheme, "oauth")
          : placed(scheme, scheme.in(), "oauth_signature", "");
    }

    @Override
    public Meaning oauth2(OAuth2Scheme scheme) {
      Set<String> endpoints = new LinkedHashSet<>();
      Set<String> flows = new LinkedHashSet<>();
      for (OAuth2Flow flow : scheme.flows()) {
        flows.add(flow.type().wireName());
        for (Optional<String> url : List.of(flow.authorizationUrl(), flow.tokenUrl())) {
          url.map(text -> text.replaceFirst("/$", "")).ifPresent(endpoints::add);
        }
      }
      return token(scheme, scheme.options(), endpoints, flows);
    }

    @Override
    public Meaning oidc(OidcScheme scheme) {
      return token(scheme, scheme.options(), Set.of(scheme.openIdConnectUrl()), Set.of());
    }

    @Override
    public Meaning session(SessionScheme scheme) {
      return scheme
          .token()
          .map(token -> session(scheme, token))
          .orElseGet(() -> new Meaning(scheme.kind(), "cookie", "", "", Set.of(), Set.of()));
    }

    private static Meaning session(SessionScheme scheme, SessionToken token) {
      return placed(scheme, token.in(), token.name(), token.prefix());
    }

    @Override
    public Meaning signature(SignatureScheme scheme) {
      return placed(scheme, scheme.in(), scheme.name(), scheme.prefix());
    }

    @Override
    public Meaning sigV4(SigV4Scheme scheme) {
      return authorization(scheme, "aws4-hmac-sha256");
    }
  }
}

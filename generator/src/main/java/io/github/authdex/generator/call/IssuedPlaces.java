package io.github.authdex.generator.call;

import io.github.authdex.auth.AuthScheme;
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
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.oidc.OidcScheme;
import io.github.authdex.auth.session.SessionScheme;
import io.github.authdex.auth.session.SessionToken;
import io.github.authdex.auth.signature.SignatureScheme;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a scheme looks for what a server issues.
 *
 * @param fields of the JSON of the answer: pointers (RFC 6901) and what stands there
 * @param headers of the answer
 * @param cookies whether cookies count
 */
record IssuedPlaces(Map<String, String> fields, List<String> headers, boolean cookies) {
  private static final IssuedPlaces NONE = new IssuedPlaces(Map.of(), List.of(), false);

  IssuedPlaces {
    fields = Map.copyOf(fields);
    headers = List.copyOf(headers);
  }

  /** Returns the places of all of {@code schemes}; none if no server issues anything for them. */
  static IssuedPlaces of(Collection<AuthScheme> schemes) {
    Map<String, String> fields = new HashMap<>();
    List<String> headers = new ArrayList<>();
    boolean cookies = false;
    for (AuthScheme scheme : schemes) {
      IssuedPlaces places = scheme.accept(new Reader());
      fields.putAll(places.fields());
      headers.addAll(places.headers());
      cookies |= places.cookies();
    }
    return new IssuedPlaces(fields, headers, cookies);
  }

  private static IssuedPlaces inJson(String pointer) {
    return new IssuedPlaces(Map.of(pointer, DryExchange.TOKEN), List.of(), false);
  }

  private static final class Reader implements AuthScheme.Visitor<IssuedPlaces> {
    @Override
    public IssuedPlaces apiKey(ApiKeyScheme scheme) {
      return NONE;
    }

    @Override
    public IssuedPlaces asap(AsapScheme scheme) {
      return NONE;
    }

    @Override
    public IssuedPlaces basic(BasicScheme scheme) {
      return NONE;
    }

    @Override
    public IssuedPlaces bearer(BearerScheme scheme) {
      return NONE;
    }

    @Override
    public IssuedPlaces digest(DigestScheme scheme) {
      return NONE;
    }

    @Override
    public IssuedPlaces edgeGrid(EdgeGridScheme scheme) {
      return NONE;
    }

    @Override
    public IssuedPlaces hawk(HawkScheme scheme) {
      return NONE;
    }

    @Override
    public IssuedPlaces httpSig(HttpSigScheme scheme) {
      return NONE;
    }

    @Override
    public IssuedPlaces jwt(JwtScheme scheme) {
      return scheme.exchange().map(exchange -> inJson(exchange.tokenField())).orElse(NONE);
    }

    @Override
    public IssuedPlaces mtls(MtlsScheme scheme) {
      return NONE;
    }

    @Override
    public IssuedPlaces ntlm(NtlmScheme scheme) {
      return NONE;
    }

    @Override
    public IssuedPlaces oauth1(OAuth1Scheme scheme) {
      return NONE;
    }

    @Override
    public IssuedPlaces oauth2(OAuth2Scheme scheme) {
      return token(scheme.options());
    }

    @Override
    public IssuedPlaces oidc(OidcScheme scheme) {
      return token(scheme.options());
    }

    private static IssuedPlaces token(OAuth2Options options) {
      Map<String, String> fields = new HashMap<>();
      if (!options.tokenFields().tokenType().isEmpty()) {
        fields.put(options.tokenFields().tokenType(), "Bearer");
      }
      fields.put(options.tokenFields().accessToken(), DryExchange.TOKEN);
      return new IssuedPlaces(fields, List.of(), false);
    }

    @Override
    public IssuedPlaces session(SessionScheme scheme) {
      Map<String, String> fields = new HashMap<>();
      List<String> headers = new ArrayList<>();
      for (SessionToken token : scheme.token().stream().toList()) {
        if (token.fromHeader()) {
          headers.add(token.field());
        } else {
          fields.put(token.field(), DryExchange.TOKEN);
        }
      }
      return new IssuedPlaces(fields, headers, scheme.cookies());
    }

    @Override
    public IssuedPlaces signature(SignatureScheme scheme) {
      return NONE;
    }

    @Override
    public IssuedPlaces sigV4(SigV4Scheme scheme) {
      return NONE;
    }
  }
}

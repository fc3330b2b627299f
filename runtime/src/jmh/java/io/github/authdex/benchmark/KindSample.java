package io.github.authdex.benchmark;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.ChallengeResponder;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.asap.AsapScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.hawk.HawkScheme;
import io.github.authdex.auth.httpsig.HttpSigScheme;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import io.github.authdex.auth.ntlm.NtlmScheme;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.oidc.OidcScheme;
import io.github.authdex.auth.session.SessionLogin;
import io.github.authdex.auth.session.SessionScheme;
import io.github.authdex.auth.session.SessionToken;
import io.github.authdex.auth.signature.SignaturePart;
import io.github.authdex.auth.signature.SignaturePart.Piece;
import io.github.authdex.auth.signature.SignatureScheme;
import io.github.authdex.auth.signature.SignatureStamp;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One kind, ready to be measured. */
@SuppressWarnings("ImmutableEnumChecker") // Schemes are immutable, and nobody changes the array.
public enum KindSample {
  APIKEY(new ApiKeyScheme(Placement.HEADER, "X-Api-Key", ""), "key", "secret") {
    @Override
    Floor floor() {
      return header("X-Api-Key", "secret");
    }
  },
  APIKEY_IN_QUERY(new ApiKeyScheme(Placement.QUERY, "key", ""), "key", "secret") {
    @Override
    Floor floor() {
      Request request = request();
      String url = request.uri() + "&key=secret";
      return () -> request.withUri(java.net.URI.create(url));
    }
  },
  BASIC(new BasicScheme(), "username", "ada", "password", "secret") {
    @Override
    Floor floor() {
      return header("Authorization", "Basic YWRhOnNlY3JldA==");
    }
  },
  BEARER(BearerScheme.BEARER, "token", "secret") {
    @Override
    Floor floor() {
      return header("Authorization", "Bearer secret");
    }
  },
  OAUTH2(
      new OAuth2Scheme(
          List.of(
              OAuth2Flow.builder(OAuth2Flow.Type.CLIENT_CREDENTIALS)
                  .tokenUrl("/token")
                  .pkce(OAuth2Flow.Pkce.UNSUPPORTED)
                  .build()),
          OAuth2Options.STANDARD),
      "clientId",
      "client",
      "clientSecret",
      "secret") {
    @Override
    Floor floor() {
      return header("Authorization", "Bearer token");
    }
  },
  OIDC(new OidcScheme("/oidc", Map.of(), OAuth2Options.STANDARD), "accessToken", "token") {
    @Override
    Floor floor() {
      return header("Authorization", "Bearer token");
    }
  },
  SESSION(
      new SessionScheme(
          new SessionLogin("POST", "/token", "json", Map.of("user", "{user}"), Map.of()),
          Optional.of(
              new SessionToken(
                  false, "/access_token", Placement.HEADER, "X-Session", "", Optional.empty())),
          false,
          Optional.of(3600)),
      "user",
      "ada") {
    @Override
    Floor floor() {
      return header("X-Session", "token");
    }
  },
  ASAP(
      new AsapScheme("RS256", "things"),
      "issuer",
      "ada",
      "keyId",
      "ada/1",
      "privateKey",
      Keys.RSA_PEM) {
    @Override
    Floor floor() throws GeneralSecurityException {
      return Floors.rsa(Keys.RSA.getPrivate(), 300);
    }
  },
  HAWK(new HawkScheme("sha256", true), "id", "ada", "key", "secret") {
    @Override
    Request request() {
      return Samples.post();
    }

    @Override
    Floor floor() throws GeneralSecurityException {
      return Floors.macAndDigest(170, Samples.CONTENT.length + 40);
    }
  },
  HTTPSIG(
      new HttpSigScheme(
          "hmac-sha256",
          List.of("@method", "@target-uri", "content-digest"),
          Optional.of("sha-256"),
          "sig1"),
      "keyId",
      "ada",
      "key",
      "c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0") {
    @Override
    Request request() {
      return Samples.post();
    }

    @Override
    Floor floor() throws GeneralSecurityException {
      return Floors.macAndDigest(300, Samples.CONTENT.length);
    }
  },
  SIGNATURE(
      new SignatureScheme(
          "HMAC-SHA256",
          KeyEncoding.TEXT,
          List.of(Piece.TIMESTAMP, Piece.METHOD, Piece.TARGET, Piece.BODY),
          "",
          "hex",
          Optional.of(
              new SignatureStamp("milliseconds", Optional.of(Placement.HEADER), "X-Timestamp")),
          Optional.empty(),
          List.of(),
          Placement.HEADER,
          "X-Signature",
          ""),
      "key",
      "secret") {
    @Override
    Request request() {
      return Samples.post();
    }

    @Override
    Floor floor() throws GeneralSecurityException {
      return Floors.macAndDigest(Samples.CONTENT.length + 80, 0);
    }
  },
  NTLM(new NtlmScheme(), "username", "ada", "password", "secret") {
    @Override
    Signing signing() throws IOException {
      ChallengeResponder responder = authentication().responders().get(0);
      ResponseHead offer = refused("NTLM");
      ResponseHead challenge = refused("NTLM " + Keys.NTLM_CHALLENGE);
      Request first = responder.respond(request(), offer).orElseThrow();
      return any -> responder.respond(first, challenge).orElseThrow();
    }

    @Override
    Floor floor() throws GeneralSecurityException {
      return Floors.ntlm(200);
    }
  };

  private final AuthScheme scheme;
  private final String[] credentials;

  KindSample(AuthScheme scheme, String... namesAndValues) {
    this.scheme = scheme;
    this.credentials = namesAndValues;
  }

  /** What is measured. */
  @FunctionalInterface
  interface Signing {
    Request sign(Request request) throws IOException;
  }

  /** The least that the kind can cost. */
  @FunctionalInterface
  interface Floor {
    Object compute() throws GeneralSecurityException;
  }

  abstract Floor floor() throws GeneralSecurityException;

  Request request() {
    return Samples.get();
  }

  Signing signing() throws IOException {
    return authentication()::sign;
  }

  Authentication authentication() {
    AuthEnvironment environment = Samples.environment().withExchange(Keys.TOKENS);
    return Samples.authentication(scheme, environment, credentials);
  }

  /** A header that is set to what is known already. */
  Floor header(String name, String value) {
    Request request = request();
    return () -> request.withHeader(name, value);
  }

  private static ResponseHead refused(String challenge) {
    return new ResponseHead(
        Samples.URL, 401, Headers.EMPTY.with("WWW-Authenticate", challenge));
  }
}

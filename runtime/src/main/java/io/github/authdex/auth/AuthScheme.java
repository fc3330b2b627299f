package io.github.authdex.auth;

import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.asap.AsapScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.credential.CredentialRole;
import io.github.authdex.auth.credential.CredentialSource;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.MissingCredentialException;
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
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How an API expects a request to prove who sends it.
 *
 * <p>A scheme is public knowledge: it holds names, placements and endpoints, never a secret. The
 * secret half is a credential, and the two meet only in a signer, which {@link #authenticate}
 * makes. Programs do not implement it: its kinds are those below, and later versions add some; see
 * {@link Visitor}.
 */
public sealed interface AuthScheme
    permits ApiKeyScheme,
        AsapScheme,
        BasicScheme,
        BearerScheme,
        DigestScheme,
        EdgeGridScheme,
        HawkScheme,
        HttpSigScheme,
        JwtScheme,
        MtlsScheme,
        NtlmScheme,
        OAuth1Scheme,
        OAuth2Scheme,
        OidcScheme,
        SessionScheme,
        SignatureScheme,
        SigV4Scheme {

  /** Returns the one word for this kind, the same in the catalog, in package names and on pages. */
  String kind();

  /** Returns the credentials that this scheme takes, in the order a person would give them. */
  List<CredentialRole> roles();

  /**
   * Returns the places of a request that this scheme writes, that of the proof itself first; none
   * if it proves elsewhere, as in the TLS handshake.
   */
  List<WirePlace> places();

  /** Returns whether the proof is an answer to a server's challenge and never goes ahead of one. */
  default boolean answersChallenges() {
    return false;
  }

  /**
   * Returns what stands in front of the proof in its place, such as {@code "Bearer "}, or empty.
   */
  String prefix();

  /**
   * Returns the sets of credentials any of which suffices without asking a person, in the order in
   * which they are taken where a caller holds several; at least one.
   */
  default List<Way> ways() {
    return List.of(Way.only(roles(), List.of()));
  }

  /** Returns the endpoints that this scheme leads to, in the order in which they come into play. */
  default List<SchemeEndpoint> endpoints() {
    return List.of();
  }

  /** Returns where this scheme looks for what a server issues for credentials. */
  default Issued issued() {
    return Issued.NOTHING;
  }

  /**
   * Returns where this scheme looks in the answers to the requests that lead to what is issued, in
   * their order; the last is {@link #issued}.
   */
  default List<Issued> answers() {
    return List.of(issued());
  }

  /**
   * Returns what authenticates requests by this scheme with {@code credentials}.
   *
   * @throws MissingCredentialException if a role that the scheme cannot do without has no value
   * @throws UnsupportedSchemeException if this version of the runtime cannot sign for the scheme
   */
  Authentication authenticate(Credentials credentials, AuthEnvironment environment);

  /**
   * Returns what authenticates requests by this scheme with {@code credentials} that allow {@code
   * scopes}. A kind without scopes has no use for them.
   *
   * @param scopes what a token must allow, as the requirement lists them; empty leaves it to the
   *     server
   */
  default Authentication authenticate(
      Credentials credentials, AuthEnvironment environment, List<String> scopes) {
    return authenticate(credentials, environment);
  }

  /**
   * Returns what authenticates requests by this scheme with what {@code source} gives for each, by
   * role, that allows {@code scopes}; see {@link Authentication#from}.
   *
   * @param scopes what a token must allow; empty leaves it to the server
   */
  default Authentication authenticate(
      CredentialSource source, AuthEnvironment environment, List<String> scopes) {
    return Authentication.from(
        source, environment.clock(), held -> authenticate(held, environment, scopes));
  }

  /**
   * Returns what the provider's own tools keep on this machine for requests to {@code server}, by
   * role; empty if they keep nothing or the kind has no such tools.
   *
   * @param environment the environment's variables, which may name files and sections
   * @param home the user's home folder
   * @throws IOException if a file is there and cannot be read
   */
  default Optional<Credentials> kept(URI server, Map<String, String> environment, Path home)
      throws IOException {
    return Optional.empty();
  }

  /** Calls the method of {@code visitor} for this kind of scheme. */
  <R> R accept(Visitor<R> visitor);

  /**
   * One method for each kind of scheme and none with a default body, so that a new kind does not
   * compile until every place that tells kinds apart has an answer for it. Programs may implement
   * it, and a later version that has another kind asks one method more of them.
   */
  interface Visitor<R> {
    R apiKey(ApiKeyScheme scheme);

    R asap(AsapScheme scheme);

    R basic(BasicScheme scheme);

    R bearer(BearerScheme scheme);

    R digest(DigestScheme scheme);

    R edgeGrid(EdgeGridScheme scheme);

    R hawk(HawkScheme scheme);

    R httpSig(HttpSigScheme scheme);

    R jwt(JwtScheme scheme);

    R mtls(MtlsScheme scheme);

    R ntlm(NtlmScheme scheme);

    R oauth1(OAuth1Scheme scheme);

    R oauth2(OAuth2Scheme scheme);

    R oidc(OidcScheme scheme);

    R session(SessionScheme scheme);

    R signature(SignatureScheme scheme);

    R sigV4(SigV4Scheme scheme);
  }
}

package io.github.authdex.lab;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.asap.AsapScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.credential.KeyEncoding;
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
import io.github.authdex.lab.httpsig.MessageAlgorithm;
import io.github.authdex.lab.key.CertificateAuthority;
import io.github.authdex.lab.key.ClientCertificate;
import io.github.authdex.lab.key.JwsAlgorithm;
import io.github.authdex.lab.key.JwtKey;
import io.github.authdex.lab.key.KeyType;
import io.github.authdex.lab.key.RandomText;
import io.github.authdex.lab.key.ThrowawayKey;
import io.github.authdex.lab.oauth1.OAuth1Signature;
import io.github.authdex.lab.oauth2.ClientKeys;
import io.github.authdex.lab.signature.RecipeAlgorithm;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Makes the credentials of a kind that must be keys of a certain form; the others are text. */
final class KeyMaker implements AuthScheme.Visitor<List<ThrowawayKey>> {
  private final RandomText random;
  private final UnaryOperator<String> roles;
  private final Supplier<CertificateAuthority> authority;

  /** Returns the keys of {@code scheme}. */
  static List<ThrowawayKey> keys(
      AuthScheme scheme,
      RandomText random,
      UnaryOperator<String> roles,
      Supplier<CertificateAuthority> authority) {
    return scheme.accept(new KeyMaker(random, roles, authority));
  }

  /**
   * @param roles gives the text that the credential of a role holds by now, or null
   * @param authority issues certificates
   */
  KeyMaker(
      RandomText random, UnaryOperator<String> roles, Supplier<CertificateAuthority> authority) {
    this.random = random;
    this.roles = roles;
    this.authority = authority;
  }

  @Override
  public List<ThrowawayKey> jwt(JwtScheme scheme) {
    return key("key", JwsAlgorithm.of(scheme.algorithm()).keyType(), scheme.keyEncoding());
  }

  /** A key's id begins with its issuer and a slash. */
  @Override
  public List<ThrowawayKey> asap(AsapScheme scheme) {
    KeyType type = JwsAlgorithm.of(scheme.algorithm()).keyType();
    List<ThrowawayKey> keys = new ArrayList<>(key("privateKey", type, KeyEncoding.PEM));
    keys.add(ThrowawayKey.text("keyId", roles.apply("issuer") + "/lab"));
    return keys;
  }

  @Override
  public List<ThrowawayKey> httpSig(HttpSigScheme scheme) {
    KeyType type = MessageAlgorithm.named(scheme.algorithm()).keyType();
    return key("key", type, KeyEncoding.BASE64);
  }

  @Override
  public List<ThrowawayKey> oauth1(OAuth1Scheme scheme) {
    return OAuth1Signature.named(scheme.signatureMethod()).hasKeyPair()
        ? key("clientSecret", KeyType.RSA, KeyEncoding.PEM)
        : List.of();
  }

  /** A key that is text keeps the form that the API describes. */
  @Override
  public List<ThrowawayKey> signature(SignatureScheme scheme) {
    RecipeAlgorithm algorithm = RecipeAlgorithm.named(scheme.algorithm());
    boolean text = scheme.keyEncoding() == KeyEncoding.TEXT && algorithm.keyType().isShared();
    return algorithm.isDigest() || text
        ? List.of()
        : key("key", algorithm.keyType(), scheme.keyEncoding());
  }

  @Override
  public List<ThrowawayKey> mtls(MtlsScheme scheme) {
    return new ClientCertificate(authority.get(), random, roles).keys();
  }

  /** Returns a key, or none where a scheme that shares the credential has made a pair of keys. */
  private List<ThrowawayKey> key(String role, KeyType type, KeyEncoding encoding) {
    if (type.isShared()) {
      return List.of(ThrowawayKey.text(role, JwtKey.shared(encoding, random)));
    }
    String made = roles.apply(role);
    return made != null && made.endsWith(JwtKey.END)
        ? List.of()
        : List.of(ThrowawayKey.pem(role, random.pair(type)));
  }

  @Override
  public List<ThrowawayKey> apiKey(ApiKeyScheme scheme) {
    return List.of();
  }

  @Override
  public List<ThrowawayKey> basic(BasicScheme scheme) {
    return List.of();
  }

  @Override
  public List<ThrowawayKey> bearer(BearerScheme scheme) {
    return List.of();
  }

  @Override
  public List<ThrowawayKey> digest(DigestScheme scheme) {
    return List.of();
  }

  @Override
  public List<ThrowawayKey> edgeGrid(EdgeGridScheme scheme) {
    return List.of();
  }

  @Override
  public List<ThrowawayKey> hawk(HawkScheme scheme) {
    return List.of();
  }

  @Override
  public List<ThrowawayKey> ntlm(NtlmScheme scheme) {
    return List.of();
  }

  @Override
  public List<ThrowawayKey> oauth2(OAuth2Scheme scheme) {
    return ClientKeys.of(scheme.options(), random, roles, authority);
  }

  @Override
  public List<ThrowawayKey> oidc(OidcScheme scheme) {
    return ClientKeys.of(scheme.options(), random, roles, authority);
  }

  @Override
  public List<ThrowawayKey> session(SessionScheme scheme) {
    return List.of();
  }

  @Override
  public List<ThrowawayKey> sigV4(SigV4Scheme scheme) {
    return List.of();
  }
}

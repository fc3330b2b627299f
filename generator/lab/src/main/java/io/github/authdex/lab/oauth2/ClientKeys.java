package io.github.authdex.lab.oauth2;

import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oauth2.DpopUse;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.lab.key.CertificateAuthority;
import io.github.authdex.lab.key.ClientCertificate;
import io.github.authdex.lab.key.JwsAlgorithm;
import io.github.authdex.lab.key.JwtKey;
import io.github.authdex.lab.key.KeyType;
import io.github.authdex.lab.key.RandomText;
import io.github.authdex.lab.key.ThrowawayKey;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Makes the keys of a client that proves itself by a JWT or certificate, or that tokens have. */
public final class ClientKeys {
  private ClientKeys() {}

  /**
   * Returns the keys of a scheme with {@code options}.
   *
   * @param roles gives the text that the credential of a role holds by now, or null
   * @param authority issues certificates that connections show
   */
  public static List<ThrowawayKey> of(
      OAuth2Options options,
      RandomText random,
      UnaryOperator<String> roles,
      Supplier<CertificateAuthority> authority) {
    List<ThrowawayKey> keys = new ArrayList<>();
    if (ClientProof.isByCertificate(options)) {
      keys.addAll(new ClientCertificate(authority.get(), random, roles).keys());
    }
    if (options.clientAuthentication() == ClientAuthentication.CLIENT_SECRET_JWT) {
      keys.add(ThrowawayKey.text("clientSecret", JwtKey.shared(KeyEncoding.TEXT, random)));
    }
    if (options.clientAuthentication() == ClientAuthentication.PRIVATE_KEY_JWT) {
      KeyPair pair = random.pair(type(options));
      keys.add(ThrowawayKey.pem("privateKey", pair));
      if (roles.apply("certificate") != null) {
        keys.add(ThrowawayKey.text("certificate", certificate(pair, random)));
      }
    }
    if (options.dpop() != DpopUse.NONE) {
      KeyPair pair = random.pair(KeyType.P256);
      keys.add(ThrowawayKey.text("dpopKey", JsonWebKey.pair(pair)));
    }
    return keys;
  }

  private static KeyType type(OAuth2Options options) {
    return options.assertion().algorithms().stream()
        .findFirst()
        .map(name -> JwsAlgorithm.of(name).keyType())
        .orElse(KeyType.P256);
  }

  /** Only its thumbprint counts, so that nobody looks at who issued it, or until when. */
  private static String certificate(KeyPair pair, RandomText random) {
    return CertificateAuthority.pem(
        new CertificateAuthority(random, Instant.EPOCH)
            .client("authdex lab client", pair.getPublic()));
  }
}

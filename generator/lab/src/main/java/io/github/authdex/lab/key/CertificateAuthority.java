package io.github.authdex.lab.key;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** A throw-away authority that issues certificates in memory (RFC 5280 §4.1). */
public final class CertificateAuthority {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final byte[] ECDSA_SHA256 =
      DerText.sequence(DerText.identifier(1, 2, 840, 10045, 4, 3, 2));
  private static final String NAME = "authdex lab authority";

  private final RandomText random;
  private final Instant now;
  private final KeyPair pair;
  private final X509Certificate certificate;

  /** Makes an authority whose certificates are good for a day on both sides of {@code now}. */
  public CertificateAuthority(RandomText random, Instant now) {
    this.random = random;
    this.now = now;
    this.pair = random.pair(KeyType.P256);
    this.certificate = issue(NAME, pair.getPublic(), authorityExtensions());
  }

  /** Returns its own certificate. */
  public X509Certificate certificate() {
    return certificate;
  }

  /** Returns the certificate of a client called {@code name}. */
  public X509Certificate client(String name, PublicKey key) {
    return issue(name, key, usage(2));
  }

  /**
   * Returns the certificate of a server on loopback.
   *
   * @param names what it is called beside {@code localhost}; clients take no {@code *.localhost}
   */
  public X509Certificate server(PublicKey key, Collection<String> names) {
    List<byte[]> all = new ArrayList<>();
    all.add(DerText.value(0x82, "localhost".getBytes(StandardCharsets.US_ASCII)));
    for (String name : names) {
      all.add(DerText.value(0x82, name.getBytes(StandardCharsets.US_ASCII)));
    }
    all.add(DerText.value(0x87, new byte[] {127, 0, 0, 1}));
    all.add(DerText.value(0x87, new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}));
    return issue(
        "localhost",
        key,
        DerText.joined(
            usage(1), extension(DerText.sequence(all.toArray(byte[][]::new)), 2, 5, 29, 17)));
  }

  /** Returns {@code certificate} in PEM (RFC 7468 §5). */
  public static String pem(X509Certificate certificate) {
    try {
      String base64 =
          Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
      return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e); // It was read from what would be written.
    }
  }

  private X509Certificate issue(String subject, PublicKey key, byte[] extensions) {
    byte[] body =
        DerText.sequence(
            DerText.tagged(0, DerText.integer(BigInteger.TWO)),
            DerText.integer(new BigInteger(120, random.random()).setBit(120)),
            ECDSA_SHA256,
            name(NAME),
            DerText.sequence(time(now.minusSeconds(86_400)), time(now.plusSeconds(86_400))),
            name(subject),
            key.getEncoded(),
            DerText.tagged(3, DerText.sequence(extensions)));
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(pair.getPrivate(), random.random());
      signature.update(body);
      byte[] whole = DerText.sequence(body, ECDSA_SHA256, DerText.bits(signature.sign()));
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(whole));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e); // Every JDK ships them, and the form is right.
    }
  }

  private static byte[] name(String common) {
    return DerText.sequence(
        DerText.set(DerText.sequence(DerText.identifier(2, 5, 4, 3), DerText.utf8(common))));
  }

  private static byte[] time(Instant instant) {
    return DerText.time(TIME.format(instant));
  }

  /** Says that it is an authority (§4.2.1.9). */
  private static byte[] authorityExtensions() {
    return DerText.sequence(
        DerText.identifier(2, 5, 29, 19),
        DerText.truth(),
        DerText.octets(DerText.sequence(DerText.truth())));
  }

  /** Says what the key is for (§4.2.1.12): 1 for a server, 2 for a client. */
  private static byte[] usage(int purpose) {
    byte[] purposes = DerText.sequence(DerText.identifier(1, 3, 6, 1, 5, 5, 7, 3, purpose));
    return extension(purposes, 2, 5, 29, 37);
  }

  private static byte[] extension(byte[] content, int... identifier) {
    return DerText.sequence(DerText.identifier(identifier), DerText.octets(content));
  }
}

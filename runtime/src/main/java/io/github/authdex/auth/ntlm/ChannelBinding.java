package io.github.authdex.auth.ntlm;

import io.github.authdex.auth.internal.crypto.Crypto;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.security.spec.PSSParameterSpec;
import java.util.Locale;
import java.util.Optional;

/**
 * Ties an answer to the TLS connection that it travels on, so that nobody can pass it on to another
 * server: the certificate of the server goes into what is signed (RFC 5929 §4, MS-NLMP §2.2.2.1).
 */
final class ChannelBinding {
  /** For a connection without TLS, or whose certificate says no hash. */
  private static final byte[] NONE = new byte[16];

  private static final String PREFIX = "tls-server-end-point:";

  private ChannelBinding() {}

  /** Returns the value for a server that showed {@code certificate}. */
  static byte[] of(Optional<X509Certificate> certificate) {
    return certificate
        .flatMap(ChannelBinding::certificateHash)
        .map(ChannelBinding::of)
        .orElse(NONE);
  }

  /** Returns the value for a server whose certificate has {@code hash}. */
  static byte[] of(byte[] hash) {
    return ofApplicationData(NtlmHash.joined(PREFIX.getBytes(StandardCharsets.US_ASCII), hash));
  }

  /** Returns the hash of the structure of RFC 2744 §3.11, which has no addresses here. */
  static byte[] ofApplicationData(byte[] data) {
    ByteBuffer structure = ByteBuffer.allocate(20 + data.length).order(ByteOrder.LITTLE_ENDIAN);
    structure.position(16);
    structure.putInt(data.length).put(data);
    return Crypto.digest("MD5", structure.array());
  }

  private static Optional<byte[]> certificateHash(X509Certificate certificate) {
    try {
      byte[] der = certificate.getEncoded();
      return hashName(certificate).map(name -> Crypto.digest(name, der));
    } catch (GeneralSecurityException | IOException e) {
      return Optional.empty(); // A certificate that TLS took but whose parameters nobody reads.
    }
  }

  /** Returns the hash that the certificate is signed with, SHA-256 in place of a weaker one. */
  private static Optional<String> hashName(X509Certificate certificate)
      throws GeneralSecurityException, IOException {
    String algorithm = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
    String hash =
        algorithm.equals("RSASSA-PSS")
            ? pssHash(certificate.getSigAlgParams())
            : algorithm.split("WITH", 2)[0];
    return switch (hash.replace("-", "")) {
      case "MD5", "SHA1", "SHA256" -> Optional.of("SHA-256");
      case "SHA384" -> Optional.of("SHA-384");
      case "SHA512" -> Optional.of("SHA-512");
      default -> Optional.empty(); // EdDSA names none, for which the RFC has no answer.
    };
  }

  private static String pssHash(byte[] encoded) throws GeneralSecurityException, IOException {
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("RSASSA-PSS");
    parameters.init(encoded);
    return parameters.getParameterSpec(PSSParameterSpec.class).getDigestAlgorithm();
  }
}

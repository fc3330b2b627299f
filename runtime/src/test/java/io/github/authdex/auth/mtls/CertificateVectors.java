package io.github.authdex.auth.mtls;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.internal.crypto.Crypto;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;

/** Thumbprints of certificates (RFC 8705 §3.1), which cover the DER and not the PEM. */
public final class CertificateVectors {
  private CertificateVectors() {}

  /** Returns the thumbprint of the certificate in {@code input}. */
  public static String thumbprint(JsonNode input) throws CertificateEncodingException {
    byte[] der =
        ClientIdentity.certificates(input.path("certificate_pem").asText()).get(0).getEncoded();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Crypto.digest("SHA-256", der));
  }
}

package io.github.authdex.auth.ntlm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Bindings to the certificate of a server, by whatever of it a vector gives. */
final class ChannelBindingVectors {
  private ChannelBindingVectors() {}

  static void check(JsonNode input, JsonNode expected) throws GeneralSecurityException {
    String made = HexFormat.of().formatHex(binding(input));
    assertThat(expected.isEmpty()).isFalse();
    for (Map.Entry<String, JsonNode> value : expected.properties()) {
      assertThat(made).as(value.getKey()).isEqualTo(value.getValue().asText());
    }
  }

  private static byte[] binding(JsonNode input) throws GeneralSecurityException {
    if (input.has("certificate_pem")) {
      return of(input.path("certificate_pem").asText().getBytes(StandardCharsets.US_ASCII));
    }
    if (input.has("certificate_der_hex")) {
      return of(HexFormat.of().parseHex(input.path("certificate_der_hex").asText()));
    }
    return input.has("certificate_hash")
        ? ChannelBinding.of(HexFormat.of().parseHex(input.path("certificate_hash").asText()))
        : ChannelBinding.ofApplicationData(
            input.path("application_data").asText().getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] of(byte[] certificate) throws GeneralSecurityException {
    return ChannelBinding.of(
        Optional.of(
            (X509Certificate)
                CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(certificate))));
  }
}

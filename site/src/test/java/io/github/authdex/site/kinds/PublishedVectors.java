package io.github.authdex.site.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import io.github.authdex.lab.testing.Upwards;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Cases of standards and providers, as the runtime's tests have them. */
final class PublishedVectors {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FOLDER = "runtime/src/test/resources/vectors/";

  private PublishedVectors() {}

  /** Returns the cases of the file {@code group}.json. */
  static Stream<JsonNode> of(String group) {
    return StreamSupport.stream(read(group).path("vectors").spliterator(), false);
  }

  /** Returns the case {@code id} of the file {@code group}.json. */
  static JsonNode one(String group, String id) {
    return of(group)
        .filter(vector -> vector.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Expected a vector " + id + " in " + group));
  }

  /** Returns the key of RFC 7515 appendix A.2. */
  static String rsaPem() {
    try {
      String jwk = one("jose", "rfc7515-A.2-RS256").path("input").path("jwk").toString();
      byte[] key = RSAKey.parse(jwk).toPrivateKey().getEncoded();
      return "-----BEGIN PRIVATE KEY-----\n"
          + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(key)
          + "\n-----END PRIVATE KEY-----\n";
    } catch (ParseException | JOSEException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns the key test-key-ed25519 of RFC 9421 appendix B.1.4. */
  static String ed25519Pem() {
    return messageKey("test-key-ed25519", "private_pem");
  }

  /** Returns the {@code form} of a key of RFC 9421 appendix B.1. */
  static String messageKey(String id, String form) {
    return read("http-message-signatures").path("keys").path(id).path(form).asText();
  }

  private static JsonNode read(String group) {
    try {
      return JSON.readTree(Upwards.find(FOLDER + group + ".json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

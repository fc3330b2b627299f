package io.github.authdex.auth.ntlm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.Secret;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The group {@code ntlm}. */
public final class NtlmVectors {
  private NtlmVectors() {}

  /** Fails if we do not give what {@code vector} expects. */
  public static void check(JsonNode vector) throws ProtocolException {
    JsonNode input = vector.path("input");
    JsonNode expected = vector.path("expected");
    switch (input.path("kind").asText()) {
      case "md4" ->
          assertHex(
              Md4.of(input.path("message").asText().getBytes(StandardCharsets.US_ASCII)),
              expected.path("md4"));
      case "ntowfv1" ->
          assertHex(
              NtlmHash.ofPassword(Secret.of(input.path("password").asText())),
              expected.path("hash"));
      case "ntowfv2" -> assertHex(key(input), expected.path("hash"));
      case "ntlmv2" -> checkResponse(input, expected);
      default -> throw new AssertionError("No check for the kind " + input.path("kind"));
    }
  }

  private static void checkResponse(JsonNode input, JsonNode expected) throws ProtocolException {
    byte[] server = bytes(input.path("server_challenge"));
    byte[] client = bytes(input.path("client_challenge"));
    byte[] info = bytes(input.path("target_info"));
    byte[] blob = NtlmHash.blob(bytes(input.path("time")), client, info);
    byte[] proof = NtlmHash.proof(key(input), server, blob);
    assertHex(proof, expected.path("nt_proof"));
    assertHex(NtlmHash.sessionKey(key(input), proof), expected.path("session_base_key"));
    if (expected.has("ntowfv2")) {
      assertHex(key(input), expected.path("ntowfv2"));
    }
    if (expected.has("temp")) {
      assertHex(blob, expected.path("temp"));
      assertHex(NtlmHash.joined(proof, blob), expected.path("ntlmv2_response"));
    }
    boolean timed = TargetInfo.read(info).time().isPresent();
    assertHex(
        timed ? new byte[24] : NtlmHash.lmResponse(key(input), server, client),
        expected.path("lmv2_response"));
    if (timed) {
      assertHex(TargetInfo.read(info).answer("HTTP/server.domain"), input.path("target_info"));
    }
  }

  private static byte[] key(JsonNode input) {
    return NtlmHash.key(
        input.path("user").asText(),
        Secret.of(input.path("password").asText()),
        input.path("domain").asText());
  }

  private static byte[] bytes(JsonNode hex) {
    return HexFormat.of().parseHex(hex.asText());
  }

  private static void assertHex(byte[] made, JsonNode expected) {
    assertThat(HexFormat.of().formatHex(made)).isEqualTo(expected.asText());
  }
}

package io.github.authdex.auth.ntlm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.credential.Secret;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/** The group {@code ntlm}. */
public final class NtlmVectors {
  /** Who and where, of which the computations take nothing. */
  private static final String[] SETTING = {
    "user", "domain", "workstation", "server", "time", "random_session_key"
  };

  private NtlmVectors() {}

  /** Fails if we do not give what {@code vector} expects. */
  public static void check(JsonNode vector) throws ProtocolException, GeneralSecurityException {
    JsonNode input = vector.path("input");
    JsonNode expected = vector.path("expected");
    switch (input.path("kind").asText()) {
      case "md4" ->
          assertHex(
              Md4.of(input.path("message").asText().getBytes(StandardCharsets.UTF_8)),
              expected.path("md4"));
      case "ntowfv1" -> assertHex(NtlmHash.ofPassword(password(input)), expected.path("hash"));
      case "lmowfv1" -> assertHex(NtlmOne.lmHash(password(input)), expected.path("hash"));
      case "ntowfv2" -> assertHex(key(input), expected.path("hash"));
      case "ntlmv2" -> checkResponse(input, expected);
      case "ntlmv1" -> checkVersionOne(input, expected);
      case "ntlm2-session" -> checkExtended(input, expected);
      case "rc4" ->
          assertHex(
              NtlmSession.rc4(bytes(input.path("key")), bytes(input.path("data"))),
              expected.path("result"));
      case "seal" -> checkSeal(input, expected);
      case "mic" ->
          assertHex(
              NtlmHash.hmac(
                  bytes(input.path("exported_session_key")),
                  NtlmHash.joined(
                      bytes(input.path("negotiate")),
                      bytes(input.path("challenge")),
                      bytes(input.path("authenticate")))),
              expected.path("mic"));
      case "channel-binding", "channel-bindings", "cbt" ->
          ChannelBindingVectors.check(input, expected);
      default -> throw new AssertionError("No check for the kind " + input.path("kind"));
    }
  }

  private static void checkResponse(JsonNode input, JsonNode expected)
      throws ProtocolException, GeneralSecurityException {
    byte[] server = bytes(input.path("server_challenge"));
    byte[] client = bytes(input.path("client_challenge"));
    byte[] info = bytes(input.path("target_info"));
    byte[] blob = NtlmHash.blob(bytes(input.path("time")), client, info);
    byte[] proof = NtlmHash.proof(key(input), server, blob);
    byte[] sessionKey = NtlmHash.sessionKey(key(input), proof);
    boolean timed = TargetInfo.read(info).time().isPresent();
    byte[] lmResponse = NtlmHash.lmResponse(key(input), server, client);
    checkAll(
        expected,
        Map.of(
            "nt_proof",
            proof,
            "session_base_key",
            sessionKey,
            "ntowfv2",
            key(input),
            "temp",
            blob,
            "ntlmv2_response",
            NtlmHash.joined(proof, blob),
            "lmv2_response",
            timed ? new byte[24] : lmResponse,
            "encrypted_session_key",
            exchanged(input, sessionKey)));
    String whole = input.path("target_info").asText();
    if (timed && whole.contains("0a001000")) {
      byte[] binding = bytes(whole.replaceAll(".*0a001000(.{32}).*", "$1"));
      assertHex(
          TargetInfo.read(info).answer("HTTP/server.domain", binding), input.path("target_info"));
    }
    ignoreSetting(input);
  }

  private static void checkVersionOne(JsonNode input, JsonNode expected)
      throws GeneralSecurityException {
    byte[] server = bytes(input.path("server_challenge"));
    byte[] hash = NtlmHash.ofPassword(password(input));
    byte[] sessionKey = Md4.of(hash);
    checkAll(
        expected,
        Map.of(
            "nt_response", NtlmOne.response(hash, server),
            "lm_response", NtlmOne.response(NtlmOne.lmHash(password(input)), server),
            "session_base_key", sessionKey,
            "key_exchange_key", sessionKey,
            "encrypted_session_key", exchanged(input, sessionKey)));
    assertThat(bytes(input.path("client_challenge"))).hasSizeLessThanOrEqualTo(8);
    ignoreSetting(input);
  }

  private static void checkExtended(JsonNode input, JsonNode expected)
      throws GeneralSecurityException {
    byte[] server = bytes(input.path("server_challenge"));
    byte[] client = bytes(input.path("client_challenge"));
    byte[] hash = NtlmHash.ofPassword(password(input));
    byte[] exchangeKey = NtlmHash.hmac(Md4.of(hash), NtlmHash.joined(server, client));
    checkAll(
        expected,
        Map.of(
            "lm_response", Arrays.copyOf(client, 24),
            "nt_response", NtlmOne.response(hash, NtlmOne.sessionChallenge(server, client)),
            "session_base_key", Md4.of(hash),
            "key_exchange_key", exchangeKey,
            "encrypted_session_key", exchanged(input, exchangeKey)));
    ignoreSetting(input);
  }

  private static void checkSeal(JsonNode input, JsonNode expected) throws GeneralSecurityException {
    byte[] message = NtlmHash.utf16(input.path("plaintext_utf16").asText());
    NtlmSession session = NtlmSession.ofClient(bytes(input.path("exported_session_key")));
    byte[] sealed = session.sealed(message, input.path("seq").asInt());
    checkAll(
        expected,
        Map.of(
            "sign_key", session.signingKey(),
            "seal_key", session.sealingKey(),
            "sealed", Arrays.copyOf(sealed, message.length),
            "signature", Arrays.copyOfRange(sealed, message.length, sealed.length)));
  }

  /** Returns the session key that the client chose as it travels, if it chose one. */
  private static byte[] exchanged(JsonNode input, byte[] key) throws GeneralSecurityException {
    byte[] chosen = bytes(input.path("random_session_key"));
    return chosen.length == 0 ? chosen : NtlmSession.rc4(key, chosen);
  }

  private static void checkAll(JsonNode expected, Map<String, byte[]> made) {
    for (Map.Entry<String, JsonNode> value : expected.properties()) {
      assertThat(made).containsKey(value.getKey());
      assertThat(HexFormat.of().formatHex(made.get(value.getKey())))
          .as(value.getKey())
          .isEqualTo(value.getValue().asText());
    }
  }

  private static void ignoreSetting(JsonNode input) {
    for (String field : SETTING) {
      assertThat(input.path(field).isContainerNode()).isFalse();
    }
  }

  private static byte[] key(JsonNode input) {
    return NtlmHash.key(
        input.path("user").asText(), password(input), input.path("domain").asText());
  }

  private static Secret password(JsonNode input) {
    return Secret.of(input.path("password").asText());
  }

  private static byte[] bytes(JsonNode hex) {
    return bytes(hex.asText());
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  private static void assertHex(byte[] made, JsonNode expected) {
    assertThat(HexFormat.of().formatHex(made)).isEqualTo(expected.asText());
  }
}

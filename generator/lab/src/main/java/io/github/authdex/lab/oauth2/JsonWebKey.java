package io.github.authdex.lab.oauth2;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.lab.jwt.CompactJwt;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys as JSON (RFC 7517): reads public ones on a curve and for RSA, and writes a pair. */
final class JsonWebKey {
  private static final Map<String, String> CURVES =
      Map.of("P-256", "secp256r1", "P-384", "secp384r1", "P-521", "secp521r1");
  private static final byte[] ED25519_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

  private JsonWebKey() {}

  /** Returns the public key that {@code jwk} writes, or empty if it is none, or has a secret. */
  static Optional<PublicKey> publicKey(JsonNode jwk) {
    if (!jwk.isObject() || jwk.has("d") || jwk.has("k")) {
      return Optional.empty();
    }
    try {
      return switch (jwk.path("kty").asText()) {
        case "EC" -> Optional.of(ec(jwk));
        case "RSA" ->
            Optional.of(
                KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(number(jwk, "n"), number(jwk, "e"))));
        case "OKP" -> Optional.of(ed25519(jwk));
        default -> Optional.empty();
      };
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty(); // Numbers that are no key, which anybody can send.
    }
  }

  private static PublicKey ec(JsonNode jwk) throws GeneralSecurityException {
    String curve = CURVES.get(jwk.path("crv").asText());
    if (curve == null) {
      throw new IllegalArgumentException("Expected a curve of RFC 7518 §6.2.1.1");
    }
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec(curve));
    ECPoint point = new ECPoint(number(jwk, "x"), number(jwk, "y"));
    return KeyFactory.getInstance("EC")
        .generatePublic(
            new ECPublicKeySpec(point, parameters.getParameterSpec(ECParameterSpec.class)));
  }

  private static PublicKey ed25519(JsonNode jwk) throws GeneralSecurityException {
    byte[] point = octets(jwk, "x");
    byte[] der = Arrays.copyOf(ED25519_HEAD, ED25519_HEAD.length + point.length);
    System.arraycopy(point, 0, der, ED25519_HEAD.length, point.length);
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
  }

  private static BigInteger number(JsonNode jwk, String name) {
    return new BigInteger(1, octets(jwk, name));
  }

  private static byte[] octets(JsonNode jwk, String name) {
    return CompactJwt.bytes(jwk.path(name).asText())
        .filter(bytes -> bytes.length > 0)
        .orElseThrow(() -> new IllegalArgumentException("Expected " + name + " in base64url"));
  }

  /** Returns the thumbprint of {@code jwk} (RFC 7638 §3). */
  static String thumbprint(JsonNode jwk) {
    List<String> members =
        switch (jwk.path("kty").asText()) {
          case "EC" -> List.of("crv", "kty", "x", "y");
          case "RSA" -> List.of("e", "kty", "n");
          default -> List.of("crv", "kty", "x");
        };
    StringBuilder json = new StringBuilder("{");
    for (String member : members) {
      json.append(json.length() > 1 ? "," : "").append('"').append(member).append("\":\"");
      json.append(jwk.path(member).asText()).append('"');
    }
    byte[] text = json.append('}').toString().getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(text));
  }

  /** Returns {@code key}, which is on P-256. */
  static ObjectNode open(PublicKey key) {
    ECPoint point = ((ECPublicKey) key).getW();
    return JsonNodeFactory.instance
        .objectNode()
        .put("kty", "EC")
        .put("crv", "P-256")
        .put("x", text(point.getAffineX()))
        .put("y", text(point.getAffineY()));
  }

  /** Returns {@code pair}, on P-256, with its private part. */
  static String pair(KeyPair pair) {
    BigInteger number = ((ECPrivateKey) pair.getPrivate()).getS();
    return open(pair.getPublic()).put("d", text(number)).toString();
  }

  /** Writes a coordinate in as many octets as the curve has (RFC 7518 §6.2.1.2). */
  private static String text(BigInteger number) {
    byte[] padded = new byte[32];
    byte[] bytes = number.toByteArray();
    int length = Math.min(bytes.length, padded.length);
    System.arraycopy(bytes, bytes.length - length, padded, padded.length - length, length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(padded);
  }

  static byte[] sha256(byte[] text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // Every JDK ships it.
    }
  }
}

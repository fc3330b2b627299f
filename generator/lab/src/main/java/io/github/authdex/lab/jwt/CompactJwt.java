package io.github.authdex.lab.jwt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A JWT in its compact form (RFC 7515 §3.1), read and not verified.
 *
 * @param header a JSON object
 * @param claims a JSON object
 * @param input what is signed
 * @param signature of it
 */
@SuppressWarnings("ArrayRecordComponent")
public record CompactJwt(JsonNode header, JsonNode claims, byte[] input, byte[] signature) {
  /** Why a text is none, in words that follow on "the JWT is not right". */
  static final String NO_PARTS =
      "it is not a JWT, which has three parts between dots (RFC 7519 §3.1)";

  static final String NO_JSON =
      "its header or claims are not a JSON object in base64url (RFC 7519 §7.2)";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Returns what {@code text} holds, or empty if it is no JWT. */
  public static Optional<CompactJwt> read(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    Optional<JsonNode> header = json(parts[0]);
    Optional<JsonNode> claims = json(parts[1]);
    Optional<byte[]> signature = bytes(parts[2]);
    byte[] input = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
    return header.isEmpty() || claims.isEmpty() || signature.isEmpty()
        ? Optional.empty()
        : Optional.of(new CompactJwt(header.get(), claims.get(), input, signature.get()));
  }

  /** Returns the JSON object that {@code part} is, in base64url. */
  static Optional<JsonNode> json(String part) {
    return bytes(part).flatMap(CompactJwt::read).filter(JsonNode::isObject);
  }

  private static Optional<JsonNode> read(byte[] content) {
    try {
      return Optional.ofNullable(MAPPER.readTree(new String(content, StandardCharsets.UTF_8)));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Returns the bytes that {@code part} writes in base64url. */
  public static Optional<byte[]> bytes(String part) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(part));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Names what it is alone. */
  @Override
  public String toString() {
    return "a JWT signed by " + header.path("alg").asText();
  }
}

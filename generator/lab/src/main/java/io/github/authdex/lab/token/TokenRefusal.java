package io.github.authdex.lab.token;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.lab.message.Reply;
import java.util.List;

/** A token endpoint's refusal (RFC 6749 §5.2). */
public final class TokenRefusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String error;

  private TokenRefusal(int status, String error, String description) {
    super(description, null, false, false);
    this.status = status;
    this.error = error;
  }

  /** Refuses a request with one of the registered codes. */
  public static TokenRefusal of(String error, String description) {
    return new TokenRefusal(400, error, description);
  }

  /** Refuses a client that did not prove itself. */
  public static TokenRefusal invalidClient(String description) {
    return new TokenRefusal(401, "invalid_client", description);
  }

  /** Refuses a method other than POST (RFC 6749 §3.2). */
  public static TokenRefusal method(String method) {
    return new TokenRefusal(
        405,
        "invalid_request",
        "A token is asked for by POST (RFC 6749 §3.2) but this was " + method);
  }

  /**
   * Returns whether {@code one} is the refusal of a client that proved itself, and {@code other} is
   * not.
   */
  public static boolean isNearer(Reply one, Reply other) {
    return knowsClient(one) && !knowsClient(other);
  }

  /** These two are answered before the client is known. */
  private static boolean knowsClient(Reply reply) {
    String error = reply.body().path("error").asText();
    return !error.isEmpty() && !error.equals("invalid_client") && !error.equals("invalid_request");
  }

  /** Returns the answer of the endpoint called {@code name}. */
  public Reply reply(String name) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("error", error);
    body.put("error_description", plain(getMessage()));
    Reply reply = new Reply(status, List.of(), body, name, getMessage());
    reply = reply.with("Cache-Control", "no-store");
    return switch (status) {
      case 401 -> reply.with("WWW-Authenticate", "Basic realm=\"token endpoint\"");
      case 405 -> reply.with("Allow", "POST");
      default -> reply;
    };
  }

  /** The characters that RFC 6749 §5.2 allows in a description: visible ASCII without " and \. */
  private static String plain(String text) {
    return text.replace("§", "section ").replace('"', '\'').replaceAll("[^ -~]|\\\\", "?");
  }
}

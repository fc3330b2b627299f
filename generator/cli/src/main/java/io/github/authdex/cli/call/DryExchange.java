package io.github.authdex.cli.call;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.Issued;
import io.github.authdex.auth.exchange.HttpExchange;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.message.ResponseHead;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps requests to token and login endpoints instead of sending them. In place of what the server
 * would issue it gives {@link #TOKEN}, wherever the schemes of the call look for it.
 */
final class DryExchange implements HttpExchange {
  /** Stands for what only the server knows. */
  static final String TOKEN = "<access-token>";

  private final List<Request> kept = new ArrayList<>();
  private final List<Issued> places;

  /**
   * Makes one.
   *
   * @param places where the schemes of the call look for what is issued
   */
  DryExchange(List<Issued> places) {
    this.places = List.copyOf(places);
  }

  /** Returns the requests so far, in order. */
  List<Request> kept() {
    return List.copyOf(kept);
  }

  @Override
  public Response send(Request request) {
    kept.add(request);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    boolean text = false;
    Headers headers = Headers.EMPTY.with("Content-Type", "application/json");
    for (Issued place : places) {
      text |= place.tokenField().filter(String::isEmpty).isPresent();
      place.tokenField().ifPresent(pointer -> put(json, pointer, TOKEN));
      place.further().forEach(pointer -> put(json, pointer, TOKEN));
      place.typeField().ifPresent(pointer -> put(json, pointer, "Bearer"));
      for (String name : place.headers()) {
        headers = headers.with(name, TOKEN);
      }
      if (place.cookies()) {
        headers = headers.with("Set-Cookie", "session=<session-cookie>; Path=/");
      }
    }
    String content = text ? TOKEN : json.toString();
    return new Response(new ResponseHead(request.uri(), 200, headers), Body.of(content));
  }

  /** Puts {@code value} where {@code pointer} (RFC 6901) looks for it. */
  private static void put(ObjectNode root, String pointer, String value) {
    if (pointer.isEmpty()) {
      return; // All of the content is the token.
    }
    String[] names = pointer.substring(1).split("/", -1);
    ObjectNode place = root;
    for (int i = 0; i < names.length - 1; i++) {
      place = place.withObjectProperty(plain(names[i]));
    }
    place.put(plain(names[names.length - 1]), value);
  }

  private static String plain(String name) {
    return name.replace("~1", "/").replace("~0", "~");
  }
}

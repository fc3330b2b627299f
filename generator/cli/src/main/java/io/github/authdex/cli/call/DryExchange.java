package io.github.authdex.cli.call;

import io.github.authdex.auth.Issued;
import io.github.authdex.auth.exchange.HttpExchange;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.message.ResponseHead;
import io.github.authdex.catalog.PointerTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    Map<String, String> texts = new LinkedHashMap<>();
    boolean xml = places.stream().anyMatch(Issued::xml);
    Headers headers =
        Headers.EMPTY.with("Content-Type", xml ? "application/xml" : "application/json");
    for (Issued place : places) {
      place.tokenField().ifPresent(pointer -> texts.put(pointer, TOKEN));
      place.further().forEach(pointer -> texts.put(pointer, TOKEN));
      place.typeField().ifPresent(pointer -> texts.put(pointer, "Bearer"));
      for (String name : place.headers()) {
        headers = headers.with(name, TOKEN);
      }
      if (place.cookies()) {
        headers = headers.with("Set-Cookie", "session=<session-cookie>; Path=/");
      }
    }
    return new Response(
        new ResponseHead(request.uri(), 200, headers), Body.of(content(texts, xml)));
  }

  private static String content(Map<String, String> texts, boolean xml) {
    if (texts.containsKey("")) {
      return TOKEN; // It is all of the content.
    }
    return xml ? PointerTree.xml(texts) : PointerTree.json(texts);
  }
}

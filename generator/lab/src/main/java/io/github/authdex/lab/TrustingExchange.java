package io.github.authdex.lab;

import io.github.authdex.auth.exchange.HttpExchange;
import io.github.authdex.auth.exchange.TlsSetup;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import java.io.IOException;

/**
 * Trusts the lab's authority. A client that shows a certificate trusts by what goes with that.
 *
 * @param anonymous for clients that show none
 */
record TrustingExchange(HttpExchange anonymous) implements HttpExchange {
  @Override
  public Response send(Request request) throws IOException {
    return anonymous.send(request);
  }

  @Override
  public HttpExchange showing(TlsSetup tls) {
    return HttpExchange.shared().showing(tls);
  }
}

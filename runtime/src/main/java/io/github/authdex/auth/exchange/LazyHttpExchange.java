package io.github.authdex.auth.exchange;

import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import java.io.IOException;

/** An exchange whose client is made when it is first needed. Threads share it. */
final class LazyHttpExchange implements HttpExchange {
  private final Maker maker;
  private JdkExchange made;

  LazyHttpExchange(Maker maker) {
    this.maker = maker;
  }

  /** Makes an exchange. */
  @FunctionalInterface
  interface Maker {
    JdkExchange make() throws IOException;
  }

  @Override
  public Response send(Request request) throws IOException {
    return made().send(request);
  }

  @Override
  public HttpExchange showing(TlsSetup tls) {
    return new LazyHttpExchange(() -> made().showingNow(tls));
  }

  private synchronized JdkExchange made() throws IOException {
    if (made == null) {
      made = maker.make();
    }
    return made;
  }
}

package io.github.authdex.cli.call;

import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import io.github.authdex.auth.sending.ExchangeObserver;
import java.net.URI;

/** Knows where the latest request went, a redirect's included, and tells another of each. */
final class LastSent implements ExchangeObserver {
  private final ExchangeObserver next;
  private volatile URI url;

  /** Starts with {@code url}, where the first request will go. */
  LastSent(ExchangeObserver next, URI url) {
    this.next = next;
    this.url = url;
  }

  URI url() {
    return url;
  }

  @Override
  public void sending(Request request) {
    url = request.uri();
    next.sending(request);
  }

  @Override
  public void received(ResponseHead response) {
    next.received(response);
  }
}

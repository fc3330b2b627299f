package io.github.authdex.cli.call;

import io.github.authdex.auth.credential.SecretNames;
import io.github.authdex.auth.exchange.HttpExchange;
import io.github.authdex.auth.message.Header;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.message.ResponseHead;
import io.github.authdex.auth.sending.ExchangeObserver;
import io.github.authdex.catalog.source.Printable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Tells each exchange as it happens, {@code >} for what is sent and {@code <} for what comes back.
 * Content of responses is not shown: the call's is the result, and a token endpoint's is secret.
 *
 * @param mask hides secrets, those that servers issue among them
 * @param lines is told
 */
record Tracer(SecretMask mask, Consumer<String> lines) implements ExchangeObserver {
  @Override
  public void sending(Request request) {
    lines.accept("* " + request.uri().getScheme() + "://" + request.uri().getRawAuthority());
    HttpMessage message = new HttpMessage(request, mask);
    message.head().forEach(line -> lines.accept("> " + line));
    lines.accept(">");
    Optional<String> content = message.content();
    content.ifPresent(text -> text.lines().forEach(line -> tellContent(line)));
  }

  private void tellContent(String line) {
    lines.accept("> " + Printable.text(line));
  }

  @Override
  public void received(ResponseHead response) {
    SecretValues issued = new SecretValues(SecretNames::isSecret, (name, value) -> learn(value));
    for (Header header : response.headers()) {
      if (header.name().equalsIgnoreCase("Set-Cookie")) {
        IssuedSecrets.cookie(header.value()).ifPresent(mask::learn);
      } else if (header.name().equalsIgnoreCase("Location")) {
        issued.url(header.value());
      } else {
        issued.header(header.name(), header.value());
      }
    }
    lines.accept("< HTTP " + response.status());
    for (Header header : response.headers()) {
      lines.accept("< " + Printable.text(header.name() + ": " + mask.value(header)));
    }
    lines.accept("<");
  }

  /** A short value may stand anywhere else. */
  private void learn(String value) {
    if (value.length() > 3) {
      mask.learn(value);
    }
  }

  /** Returns {@code exchange} with a token or login endpoint such that it is told, too. */
  HttpExchange traced(HttpExchange exchange) {
    return request -> exchange(exchange, request);
  }

  private Response exchange(HttpExchange exchange, Request request) throws IOException {
    lines.accept("* for a token or a session:");
    sending(request);
    Response response = exchange.send(request);
    List<String> issued = IssuedSecrets.by(response);
    issued.forEach(mask::learn);
    received(response.head());
    return response;
  }
}

package io.github.authdex.cli.call;

import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import io.github.authdex.auth.sending.ExchangeObserver;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Knows where the latest request went, a redirect's included, and tells another of each. What a
 * server issued for it is as secret as what the caller holds, if it comes back.
 */
final class LastSent implements ExchangeObserver {
  /** Shorter values are words, not proofs. */
  private static final int SHORTEST = 8;

  private static final Pattern WORDS = Pattern.compile("[a-z]+(?:-[a-z0-9]+)*");

  private final ExchangeObserver next;
  private final SecretValues secrets;
  private volatile URI url;

  /** Starts with {@code url}, where the first request will go. */
  LastSent(ExchangeObserver next, URI url, SecretMask mask) {
    this.next = next;
    this.secrets =
        new SecretValues(
            SecretNames::isSecret,
            (name, value) -> Optional.of(value).filter(LastSent::isWhole).ifPresent(mask::learn));
    this.url = url;
  }

  /** Of a proof with parameters the parts are words such as the names of fields. */
  private static boolean isWhole(String value) {
    return value.length() >= SHORTEST && !WORDS.matcher(value).matches();
  }

  URI url() {
    return url;
  }

  @Override
  public void sending(Request request) {
    url = request.uri();
    request.headers().forEach(header -> secrets.header(header.name(), header.value()));
    next.sending(request);
  }

  @Override
  public void received(ResponseHead response) {
    next.received(response);
  }
}

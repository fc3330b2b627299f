package io.github.authdex.cli.call;

import io.github.authdex.auth.credential.SecretNames;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import io.github.authdex.auth.sending.ExchangeObserver;
import java.util.regex.Pattern;

/**
 * Has what proves a request hidden from then on, and tells another of each exchange: what a server
 * issued for it is as secret as what the caller holds, if it comes back.
 */
final class SentSecrets implements ExchangeObserver {
  /** Shorter values are words, not proofs. */
  private static final int SHORTEST = 8;

  private static final Pattern WORDS = Pattern.compile("[a-z]+(?:-[a-z0-9]+)*");

  private final ExchangeObserver next;
  private final SecretValues secrets;

  SentSecrets(ExchangeObserver next, SecretMask mask) {
    this.next = next;
    this.secrets =
        new SecretValues(
            SecretNames::isSecret,
            (name, value) -> {
              if (isWhole(value)) {
                mask.learn(value);
              }
            });
  }

  /** Of a proof with parameters the parts are words such as the names of fields. */
  private static boolean isWhole(String value) {
    return value.length() >= SHORTEST && !WORDS.matcher(value).matches();
  }

  @Override
  public void sending(Request request) {
    request.headers().forEach(header -> secrets.header(header.name(), header.value()));
    next.sending(request);
  }

  @Override
  public void received(ResponseHead response) {
    next.received(response);
  }
}

package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.Request;
import io.github.authdex.auth.RequestSigner;
import io.github.authdex.auth.Secret;
import io.github.authdex.auth.internal.Carrier;
import java.io.IOException;

/** Puts an access token that is got when needed into requests. Threads share it. */
final class TokenSigner implements RequestSigner {
  private final TokenKeeper keeper;
  private final Carrier carrier;
  private final String header;

  TokenSigner(TokenKeeper keeper, OAuth2Options options) {
    this.keeper = keeper;
    this.carrier = Carrier.of(options.in(), options.name(), options.prefix());
    this.header = options.name();
  }

  @Override
  public Request sign(Request request) throws IOException {
    return carrier.put(request, keeper.current().reveal());
  }

  @Override
  public boolean renew(Request refused) throws IOException {
    Secret current = keeper.current();
    if (!carries(refused, current)) {
      return true; // Another thread was quicker.
    }
    return !keeper.insteadOf(current).equals(current);
  }

  private boolean carries(Request request, Secret token) throws IOException {
    Request again = carrier.put(request, token.reveal());
    return again.uri().equals(request.uri())
        && again.headers().all(header).equals(request.headers().all(header));
  }
}

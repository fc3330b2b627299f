package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.RequestSigner;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.carrier.Carrier;
import io.github.authdex.auth.internal.text.DoubledPrefix;
import io.github.authdex.auth.message.Request;
import java.io.IOException;

/** Puts an access token that was got elsewhere into requests. */
final class StaticTokenSigner implements RequestSigner {
  private final Carrier carrier;
  private final Secret token;

  StaticTokenSigner(OAuth2Options options, String prefix, Secret token) {
    DoubledPrefix.refuse("access token", token, prefix);
    this.carrier = Carrier.of(options.in(), options.name(), prefix);
    this.token = token;
  }

  @Override
  public Request sign(Request request) throws IOException {
    return carrier.put(request, token.reveal());
  }

  Secret token() {
    return token;
  }
}

package io.github.authdex.auth.apikey;

import io.github.authdex.auth.RequestSigner;
import io.github.authdex.auth.credential.MissingCredentialException;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.carrier.Carrier;
import io.github.authdex.auth.internal.text.DoubledPrefix;
import io.github.authdex.auth.internal.text.OneLine;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.net.URI;

/** Puts a key into requests as it is. */
final class ApiKeySigner implements RequestSigner {
  private final Carrier carrier;
  private final Secret key;

  /** Makes one that knows not where the API lives, which only a key in the path asks for. */
  ApiKeySigner(ApiKeyScheme scheme, Secret key) {
    this(Carrier.of(scheme.in(), scheme.name(), scheme.prefix()), scheme, key);
  }

  ApiKeySigner(ApiKeyScheme scheme, Secret key, URI server) {
    this(Carrier.of(scheme.in(), scheme.name(), scheme.prefix(), server), scheme, key);
  }

  private ApiKeySigner(Carrier carrier, ApiKeyScheme scheme, Secret key) {
    if (key.isEmpty()) {
      throw new MissingCredentialException("key");
    }
    DoubledPrefix.refuse("key", key, scheme.prefix());
    this.carrier = carrier;
    this.key = OneLine.of("key", key);
  }

  @Override
  public Request sign(Request request) throws IOException {
    return carrier.put(request, key.reveal());
  }
}

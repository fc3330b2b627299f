package io.github.authdex.generator.emit.collection;

import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oauth2.OAuth2Options;
import java.util.EnumSet;
import java.util.Set;

/** What a tool sends to a token endpoint that has no words for an API's own ways. */
public final class StandardTokenRequest {
  private static final Set<ClientAuthentication> SIMPLE =
      EnumSet.of(
          ClientAuthentication.CLIENT_SECRET_BASIC,
          ClientAuthentication.CLIENT_SECRET_POST,
          ClientAuthentication.NONE);

  private StandardTokenRequest() {}

  /** Returns whether it brings a token where {@code options} hold (RFC 6749 §4). */
  public static boolean suits(OAuth2Options options) {
    return SIMPLE.contains(options.clientAuthentication())
        && !options.jsonRequest()
        && options.tokenParameters().isEmpty()
        && options.tokenHeaders().isEmpty()
        && options.parameterNames().isEmpty()
        && options.callbackNames().isEmpty()
        && options.tokenFields().equals(OAuth2Options.STANDARD.tokenFields());
  }
}

package io.github.authdex.generator.emit.bruno;

import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.generator.emit.collection.NativeAuth;
import io.github.authdex.generator.emit.collection.NativeAuth.Made;
import java.util.Optional;

/** What a person must know of how Bruno makes auth. */
final class BrunoNotes {
  private BrunoNotes() {}

  static Optional<String> of(NativeAuth auth) {
    if (auth instanceof Made made) {
      if (made.scheme() instanceof DigestScheme) {
        return Optional.of(
            "bru fills no variables into the login of a digest, so that only Bruno itself answers"
                + " the challenge; it does so by MD5 alone, and not where the last of several"
                + " challenges names another algorithm");
      }
      if (made.scheme() instanceof OAuth2Scheme oauth2 && isEncodedBasic(oauth2)) {
        return Optional.of(encoding(made));
      }
    }
    return Optional.empty();
  }

  private static boolean isEncodedBasic(OAuth2Scheme scheme) {
    OAuth2Options options = scheme.options();
    return options.formEncodedBasic()
        && options.clientAuthentication() == ClientAuthentication.CLIENT_SECRET_BASIC
        && scheme.flows().get(0).type() != OAuth2Flow.Type.IMPLICIT;
  }

  private static String encoding(Made made) {
    return "Bruno sends a client's id and secret as they are; if they have other characters than"
        + " letters, digits and -._*, write them form-encoded (RFC 6749 §2.3.1) into "
        + made.text("clientId").replaceAll("[{}]", "")
        + " and "
        + made.text("clientSecret").replaceAll("[{}]", "");
  }
}

package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.internal.json.ServerJson;
import io.github.authdex.auth.internal.text.ServerText;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a server calls a token that it gave (RFC 6749 §7.1).
 *
 * @param word in lower case and as it may be shown, empty if the answer has none
 */
record TokenType(Optional<String> word) {
  private static final String MEMBER = "/token_type";
  private static final String BOUND = "dpop";

  /** What does not go on requests, such as another server's assertion (RFC 8693 §2.2.1). */
  private static final String NONE = "n_a";

  private static final Set<String> KNOWN = Set.of("bearer", BOUND, NONE);

  /** Returns the type beside the access token, or at the usual place where that has none. */
  static TokenType of(ServerJson answer, OAuth2Options.TokenFields fields) {
    String token = fields.accessToken();
    String beside = token.substring(0, Math.max(0, token.lastIndexOf('/'))) + MEMBER;
    String first = fields.tokenType().isEmpty() ? beside : fields.tokenType();
    return new TokenType(
        answer
            .text(first)
            .or(() -> answer.text(MEMBER))
            .map(text -> ServerText.printable(text).toLowerCase(Locale.ROOT))
            .filter(text -> !text.isEmpty()));
  }

  /**
   * Returns why the token cannot be used, if so.
   *
   * @param proven whether the request proved a key, to which the token must be bound
   */
  Optional<String> fault(boolean proven, Grant grant) {
    boolean bound = word.equals(Optional.of(BOUND));
    if (proven && !bound && !isAssertion(grant)) {
      return Optional.of(
          word.map(type -> "the answer's token_type is " + type + " and not DPoP")
                  .orElse("the answer has no token_type DPoP")
              + " (RFC 9449 §5), so that the token is not known to be bound to the key; leave the"
              + " key out if a token for any bearer will do");
    }
    return bound && !proven
        ? Optional.of(
            "the answer's token_type is DPoP (RFC 9449 §5), so that the token is bound to a key,"
                + " and no dpopKey was given")
        : Optional.empty();
  }

  private boolean isAssertion(Grant grant) {
    return word.equals(Optional.of(NONE))
        && grant.type().equals(OAuth2Flow.Type.TOKEN_EXCHANGE.grantType());
  }

  /**
   * Returns the word if no standard has it, nor the API.
   *
   * @param prefix what this API's tokens have in front
   */
  Optional<String> unknown(String prefix) {
    return word.filter(type -> !KNOWN.contains(type))
        .filter(type -> !type.equals(prefix.strip().toLowerCase(Locale.ROOT)));
  }
}

package io.github.authdex.cli.login;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.token.TokenStore;
import io.github.authdex.catalog.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The end of a login at its provider (RFC 7009). */
public final class LoginEnd {
  private LoginEnd() {}

  /**
   * Ends the tokens of {@code login} where the provider has a place for it, and returns what there
   * is to say of that, a sentence for each scheme that has tokens.
   *
   * @param store keeps the tokens, and nothing of them afterwards
   */
  public static List<String> of(Entry entry, Login login, TokenStore store) {
    List<String> said = new ArrayList<>();
    for (BoundScheme bound : entry.schemes().values()) {
      boolean hasToken = has(login, bound, "refreshToken") || has(login, bound, "accessToken");
      if (LoginClient.isOf(bound) && hasToken) {
        said.add(ended(entry, bound, new LoginClient(entry, login, store)));
      }
    }
    return said;
  }

  private static boolean has(Login login, BoundScheme bound, String role) {
    return login.values().containsKey(bound.credentials().getOrDefault(role, role));
  }

  private static String ended(Entry entry, BoundScheme bound, LoginClient clients) {
    try {
      return clients.of(bound).end()
          ? entry.title() + " was told that the token is to count no more."
          : "The token counts on at "
              + entry.title()
              + ": no place is known where it is made worthless; end it among the apps of your"
              + " account there.";
    } catch (IOException | IllegalArgumentException e) {
      return entry.title()
          + " was not told that the token is to count no more: "
          + e.getMessage()
          + "; end it among the apps of your account there.";
    }
  }
}

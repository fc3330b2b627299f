package io.github.authdex.cli.login;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.token.TokenStore;
import io.github.authdex.catalog.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The end of a login at its provider (RFC 7009). */
public final class LoginEnd {
  private static final String MEND = "end it among the apps of your account there.";

  private LoginEnd() {}

  /**
   * Ends the tokens of {@code login} where the provider has a place for it, and returns what there
   * is to say of that: each sentence once, with the tokens that it is true of where there are
   * several. Schemes may share a token, which has ended when one of them knows where to end it.
   *
   * @param store keeps the tokens, and nothing of them afterwards
   */
  public static List<String> of(Entry entry, Login login, TokenStore store) {
    LoginClient clients = new LoginClient(entry, login, store);
    Map<String, List<BoundScheme>> tokens = tokens(entry, login);
    Map<String, List<String>> said = new LinkedHashMap<>();
    tokens.forEach(
        (token, schemes) ->
            said.computeIfAbsent(end(entry, schemes, clients), any -> new ArrayList<>())
                .add(entry.credentials().get(token).title()));
    return tokens.size() == 1
        ? List.copyOf(said.keySet())
        : said.entrySet().stream()
            .map(one -> String.join(", ", one.getValue()) + ": " + one.getKey())
            .toList();
  }

  /** Returns the schemes that take each token that is kept, by its name in the entry. */
  private static Map<String, List<BoundScheme>> tokens(Entry entry, Login login) {
    Map<String, List<BoundScheme>> tokens = new LinkedHashMap<>();
    for (BoundScheme bound : entry.schemes().values()) {
      if (LoginClient.isOf(bound)) {
        token(login, bound)
            .ifPresent(name -> tokens.computeIfAbsent(name, any -> new ArrayList<>()).add(bound));
      }
    }
    return tokens;
  }

  private static Optional<String> token(Login login, BoundScheme bound) {
    return Stream.of("refreshToken", "accessToken")
        .map(role -> bound.credentials().getOrDefault(role, role))
        .filter(login.values()::containsKey)
        .findFirst();
  }

  private static String end(Entry entry, List<BoundScheme> schemes, LoginClient clients) {
    Set<String> failures = new LinkedHashSet<>();
    boolean told = false;
    for (BoundScheme bound : schemes) {
      try {
        told |= clients.of(bound).end();
      } catch (IOException | IllegalArgumentException e) {
        failures.add(e.getMessage());
      }
    }
    if (told) {
      return entry.title() + " was told that the token is to count no more.";
    }
    return failures.isEmpty()
        ? "The token counts on at "
            + entry.title()
            + ": no place is known where it is made worthless; "
            + MEND
        : entry.title()
            + " was not told that the token is to count no more: "
            + String.join("; ", failures)
            + "; "
            + MEND;
  }
}

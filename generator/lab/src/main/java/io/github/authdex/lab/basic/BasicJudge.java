package io.github.authdex.lab.basic;

import io.github.authdex.lab.check.Finding;
import io.github.authdex.lab.check.Held;
import io.github.authdex.lab.check.Judge;
import io.github.authdex.lab.check.Sighting;
import java.util.List;
import java.util.Optional;

/** Knows a user-id and a password (RFC 7617). */
public final class BasicJudge implements Judge {
  private final Held held;
  private final String username;
  private final String password;

  /** Takes the names of two credentials, {@code ""} for an empty value. */
  public BasicJudge(Held held, String username, String password) {
    this.held = held;
    this.username = username;
    this.password = password;
  }

  @Override
  public Finding judge(String value, List<String> scopes) {
    Optional<String> pair = Sighting.Basic64.decode(value);
    if (pair.isEmpty()) {
      return Finding.wrong("it is not base64 (RFC 7617 §2)");
    }
    int colon = pair.get().indexOf(':');
    if (colon < 0) {
      return Finding.wrong("it has no colon between user-id and password (RFC 7617 §2)");
    }
    return compare(pair.get().substring(0, colon), pair.get().substring(colon + 1));
  }

  private Finding compare(String user, String word) {
    boolean userIsRight = held.is(user, username);
    boolean wordIsRight = held.is(word, password);
    if (userIsRight && wordIsRight) {
      return Finding.PASSED;
    }
    if (held.is(user, password) && held.is(word, username)) {
      return Finding.wrong("user-id and password have changed places");
    }
    String userProblem = userIsRight ? "" : "its user-id holds " + held.describe(user, username);
    String wordProblem = wordIsRight ? "" : "its password holds " + held.describe(word, password);
    String and = userProblem.isEmpty() || wordProblem.isEmpty() ? "" : " and ";
    return Finding.wrong(userProblem + and + wordProblem);
  }

  @Override
  public boolean recognises(String value) {
    return Sighting.Basic64.decode(value).filter(this::isPair).isPresent() || isPart(value);
  }

  private boolean isPair(String pair) {
    int colon = pair.indexOf(':');
    return colon >= 0 && compare(pair.substring(0, colon), pair.substring(colon + 1)).passed();
  }

  /** The secret one of the two, sent by itself. */
  private boolean isPart(String value) {
    return !value.isEmpty() && held.is(value, password.isEmpty() ? username : password);
  }

  @Override
  public String subject() {
    return "the user-id " + name(username) + " and the password " + name(password);
  }

  private static String name(String credential) {
    return credential.isEmpty() ? "left empty" : "\"" + credential + "\"";
  }
}

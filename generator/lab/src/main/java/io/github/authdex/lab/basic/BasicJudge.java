package io.github.authdex.lab.basic;

import io.github.authdex.lab.check.CheckFinding;
import io.github.authdex.lab.check.Judge;
import io.github.authdex.lab.check.SeenValue;
import io.github.authdex.lab.check.ThrowawayValues;
import java.util.List;
import java.util.Optional;

/** Knows a user-id and a password (RFC 7617). */
public final class BasicJudge implements Judge {
  private final ThrowawayValues held;
  private final String username;
  private final String password;

  /** Takes the names of two credentials, {@code ""} for an empty value. */
  public BasicJudge(ThrowawayValues held, String username, String password) {
    this.held = held;
    this.username = username;
    this.password = password;
  }

  @Override
  public CheckFinding judge(String value, List<String> scopes) {
    Optional<String> pair = SeenValue.Basic64.decode(value);
    if (pair.isEmpty()) {
      return CheckFinding.wrong("it is not base64 (RFC 7617 §2)");
    }
    int colon = pair.get().indexOf(':');
    if (colon < 0) {
      return CheckFinding.wrong("it has no colon between user-id and password (RFC 7617 §2)");
    }
    return compare(pair.get().substring(0, colon), pair.get().substring(colon + 1));
  }

  private CheckFinding compare(String user, String word) {
    boolean userIsRight = held.is(user, username);
    boolean wordIsRight = held.is(word, password);
    if (userIsRight && wordIsRight) {
      return CheckFinding.PASSED;
    }
    if (held.is(user, password) && held.is(word, username)) {
      return CheckFinding.wrong("user-id and password have changed places");
    }
    String userProblem = userIsRight ? "" : "its user-id holds " + held.describe(user, username);
    String wordProblem = wordIsRight ? "" : "its password holds " + held.describe(word, password);
    String and = userProblem.isEmpty() || wordProblem.isEmpty() ? "" : " and ";
    return CheckFinding.wrong(userProblem + and + wordProblem);
  }

  @Override
  public boolean recognises(String value) {
    return SeenValue.Basic64.decode(value).filter(this::isPair).isPresent() || isPart(value);
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

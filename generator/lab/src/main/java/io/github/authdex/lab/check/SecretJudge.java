package io.github.authdex.lab.check;

import java.util.List;

/** Knows one value that never changes. */
public final class SecretJudge implements Judge {
  private final ThrowawayValues held;
  private final String credential;

  public SecretJudge(ThrowawayValues held, String credential) {
    this.held = held;
    this.credential = credential;
  }

  @Override
  public CheckFinding judge(String value, List<String> scopes) {
    return recognises(value)
        ? CheckFinding.PASSED
        : CheckFinding.wrong("it holds " + held.describe(value, credential));
  }

  @Override
  public boolean recognises(String value) {
    return held.is(value, credential);
  }

  @Override
  public String subject() {
    return "the credential \"" + credential + "\"";
  }
}

package io.github.authdex.lab.check;

import java.util.List;

/** Knows one value that never changes. */
public final class SecretJudge implements Judge {
  private final Held held;
  private final String credential;

  public SecretJudge(Held held, String credential) {
    this.held = held;
    this.credential = credential;
  }

  @Override
  public Finding judge(String value, List<String> scopes) {
    return recognises(value)
        ? Finding.PASSED
        : Finding.wrong("it holds " + held.describe(value, credential));
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

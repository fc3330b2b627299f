package io.github.authdex.cli.login;

import picocli.CommandLine.Option;

/** Which of several logins of one API is meant. */
public final class ProfileOption {
  @Option(
      names = "--profile",
      paramLabel = "NAME",
      defaultValue = "${env:AUTHDEX_PROFILE:-" + Login.DEFAULT + "}",
      description = "Which login of the API, such as test; $AUTHDEX_PROFILE, else \"default\".")
  private String profile = Login.DEFAULT;

  /** Returns the name. */
  public String name() {
    return profile;
  }
}

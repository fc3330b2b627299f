package io.github.authdex.auth.credential;

import java.io.IOException;

/** A secret is said to be somewhere and cannot be had from there. */
public final class UnavailableSecretException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Says that {@code name} cannot be had.
   *
   * @param name what the secret is called, such as the variable that refers to it
   * @param place where it is said to be, without anything secret
   * @param why what is wrong and how to mend it, as a clause behind "but"
   */
  public UnavailableSecretException(String name, String place, String why) {
    super("Expected " + name + " from " + place + " but " + why);
  }
}

package io.github.authdex.auth.token;

import java.io.IOException;

/** What a store keeps cannot be opened: it was sealed with another key, or it was changed. */
public final class SealedTokenException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Says why.
   *
   * @param message a sentence that shows neither what is sealed nor a key
   */
  public SealedTokenException(String message) {
    super(message);
  }
}

package io.github.authdex.site.output;

import java.io.IOException;

/** A site cannot be written where it was to be; the message says why, and the mend. */
public final class SiteException extends IOException {
  private static final long serialVersionUID = 1L;

  SiteException(String message) {
    super(message);
  }
}

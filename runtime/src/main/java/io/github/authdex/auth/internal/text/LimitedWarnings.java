package io.github.authdex.auth.internal.text;

import java.lang.System.Logger.Level;

/** Warns of the first few of many things alike, and of how many more there are. */
public final class LimitedWarnings {
  /** As many as help to see the pattern. */
  private static final int TOLD = 5;

  private final System.Logger log;
  private int count;

  /** Makes one that tells the log called {@code name}. */
  public LimitedWarnings(String name) {
    this.log = System.getLogger(name);
  }

  /** Warns of {@code thing} if it is among the first. */
  public void tell(Object thing) {
    count++;
    if (count <= TOLD) {
      log.log(Level.WARNING, thing);
    }
  }

  /** Says how many were not told one by one. */
  public void end() {
    if (count > TOLD) {
      log.log(Level.WARNING, count - TOLD + " more like these");
    }
  }
}

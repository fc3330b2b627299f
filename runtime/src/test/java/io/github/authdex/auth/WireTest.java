package io.github.authdex.auth;

import org.junit.jupiter.api.Assumptions;

/** Tries how requests are carried: here by the JDK's client, and by whatever a subclass has. */
public abstract class WireTest {
  /** Returns what is tried. */
  protected Adapter adapter() {
    return new JdkAdapter();
  }

  /**
   * Leaves a case out for all but the JDK's client.
   *
   * @param why it is the JDK's own
   */
  protected final void byTheJdkAlone(String why) {
    Assumptions.assumeTrue(adapter() instanceof JdkAdapter, why);
  }
}

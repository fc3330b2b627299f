package io.github.authdex.auth;

/** Tries how requests are carried: here by the JDK's client, and by whatever a subclass has. */
public abstract class WireTest {
  /** Returns what is tried. */
  protected Adapter adapter() {
    return new JdkAdapter();
  }
}

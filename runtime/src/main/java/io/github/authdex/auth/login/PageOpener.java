package io.github.authdex.auth.login;

import java.io.IOException;
import java.net.URI;

/**
 * Brings a person to a page, such as by opening a browser or by showing the address. Programs may
 * implement it; later versions add methods with a default body alone.
 */
@FunctionalInterface
public interface PageOpener {
  /**
   * Opens {@code page}, and need not wait until the person is done.
   *
   * @param page https, or on loopback
   * @throws IOException if nobody can be shown anything; the login fails with it
   */
  void open(URI page) throws IOException;
}

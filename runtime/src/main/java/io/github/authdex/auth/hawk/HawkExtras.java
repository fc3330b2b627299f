package io.github.authdex.auth.hawk;

import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;

/**
 * What is sent beside the id; empty text for none.
 *
 * @param ext data of the application
 * @param app the application's id
 * @param dlg the application that delegated
 */
record HawkExtras(String ext, String app, String dlg) {
  static final HawkExtras NONE = new HawkExtras("", "", "");

  HawkExtras {
    requireAttribute("ext", ext);
    requireAttribute("app", app);
    requireAttribute("dlg", dlg);
  }

  static HawkExtras of(Credentials credentials) {
    return new HawkExtras(
        value(credentials, "ext"), value(credentials, "app"), value(credentials, "dlg"));
  }

  /** Refuses what a header attribute cannot hold. */
  static void requireAttribute(String name, String value) {
    if (!value.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
      throw new IllegalArgumentException(
          "Expected visible ASCII characters and spaces for \"" + name + "\" of hawk");
    }
  }

  private static String value(Credentials credentials, String name) {
    return credentials.find(name).map(Secret::reveal).orElse("");
  }
}

package io.github.authdex.auth.credential;

import java.util.Arrays;
import java.util.Optional;

/** How a reference begins. */
enum ReferenceForm {
  ENV("env:"),
  FILE("file:"),
  COMMAND("command:"),
  OP("op://"),
  VAULT("vault:"),
  KEYCHAIN("keychain:"),
  LITERAL("literal:");

  private final String prefix;

  ReferenceForm(String prefix) {
    this.prefix = prefix;
  }

  String prefix() {
    return prefix;
  }

  /** Returns the form of {@code text}, if it begins as one. */
  static Optional<ReferenceForm> of(String text) {
    return Arrays.stream(values()).filter(form -> text.startsWith(form.prefix)).findFirst();
  }
}

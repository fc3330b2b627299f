package io.github.authdex.generator.emit.collection;

/** Says how a tool takes the private key of a signature. */
final class KeyNotes {
  private KeyNotes() {}

  /** Returns {@code rendering} with what to know of the key in {@code role}, if that is private. */
  static SchemeRendering noted(
      SchemeRendering rendering, String algorithm, RoleVariables roles, String role) {
    return algorithm.matches("(RSA|ECDSA|Ed)[0-9-].*")
        ? roles
            .tool()
            .privateKeyNote(roles.variable(role))
            .map(rendering::withNote)
            .orElse(rendering)
        : rendering;
  }
}

package io.github.authdex.generator.implied;

/**
 * What becomes of a parameter that is a credential.
 *
 * @param listed the parameter
 * @param kind what is done
 * @param scheme the scheme that sends it, or empty
 */
record CredentialFate(ListedCredential listed, Kind kind, String scheme) {
  /** What is done with it. */
  enum Kind {
    /** A scheme of the operation writes the very place. */
    SENT,
    /** It is what a scheme of the operation sends elsewhere. */
    SAME,
    /** It is what another parameter of the operation sends. */
    REPEATED,
    /** It is a scheme of its own, which the operation needs. */
    NEEDED,
    /** It is a scheme of its own, which the operation takes. */
    TAKEN,
    /** No request has it: it is a header of which the operation's schemes do not speak. */
    IGNORED,
    /** It may be a credential beside the scheme of the operation, and callers give it. */
    LEFT
  }

  boolean isTakenOut() {
    return kind != Kind.LEFT;
  }
}

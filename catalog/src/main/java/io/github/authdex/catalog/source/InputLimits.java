package io.github.authdex.catalog.source;

/**
 * How much an input may ask of the machine. The largest public document known, Microsoft Graph's,
 * is a 47 MiB text and stays within all of them.
 */
final class InputLimits {
  /** Bytes of text. */
  static final int BYTES = 64 << 20;

  /** Objects and arrays inside each other. */
  static final int DEPTH = 500;

  /** Aliases in a YAML document. */
  static final int ALIASES = 1_000;

  /** Nodes that aliases add to those that are written out. */
  static final int EXPANDED_NODES = 1_000_000;

  /** Characters of a number, and the size of its exponent. */
  static final int NUMBER = 1_000;

  private InputLimits() {}
}

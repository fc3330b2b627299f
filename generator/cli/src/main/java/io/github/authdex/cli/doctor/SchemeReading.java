package io.github.authdex.cli.doctor;

import java.util.List;

/**
 * How a request was read by one scheme.
 *
 * @param nearness how near it came to what the scheme asks for
 * @param findings what is wrong; none if it passed
 */
record SchemeReading(Nearness nearness, List<Finding> findings) {
  SchemeReading {
    findings = List.copyOf(findings);
  }

  /** From farthest to nearest. */
  enum Nearness {
    ABSENT,
    FOREIGN,
    MISPLACED,
    MALFORMED,
    WRONG_VALUE,
    PASSED
  }

  static SchemeReading passed() {
    return new SchemeReading(Nearness.PASSED, List.of());
  }

  static SchemeReading of(Nearness nearness, String code, String message, String mend) {
    return new SchemeReading(nearness, List.of(new Finding(code, message, mend)));
  }

  /** Returns the reading of a value in its place, of which {@code findings} say what is wrong. */
  static SchemeReading ofValue(List<Finding> findings) {
    return findings.isEmpty() ? passed() : new SchemeReading(Nearness.WRONG_VALUE, findings);
  }

  boolean isPassed() {
    return nearness == Nearness.PASSED;
  }
}

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
    /** Nothing was sent. */
    ABSENT(0),
    /** Something of another scheme stands in the place. */
    FOREIGN(1),
    /** It stands in another place. */
    MISPLACED(2),
    /** It stands in the place, and not as it should. */
    MALFORMED(3),
    /** It stands there as it should, and is another or has another form. */
    WRONG_VALUE(4),
    PASSED(5);

    private final int steps;

    Nearness(int steps) {
      this.steps = steps;
    }

    /** Returns a number that is the higher the nearer the request came. */
    int steps() {
      return steps;
    }
  }

  static SchemeReading passed() {
    return new SchemeReading(Nearness.PASSED, List.of());
  }

  /** Returns the reading of what stands in another place, which may be right there all the same. */
  static SchemeReading ofUnknownWay() {
    return new SchemeReading(Nearness.MISPLACED, List.of());
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

package io.github.authdex.lab.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a check found in a request.
 *
 * @param rank how near the request came to what the scheme asks for
 * @param problem what is wrong, in words that go on after a colon; empty if nothing is
 * @param challenges what answers this very request; empty for the check's usual challenges
 * @param computed what the lab computed, by the names that signers give it, so that a caller can
 *     compare
 */
public record CheckFinding(
    Rank rank, String problem, List<String> challenges, Map<String, String> computed) {
  /** Nothing is wrong. */
  public static final CheckFinding PASSED = new CheckFinding(Rank.PASSED, "");

  public CheckFinding {
    challenges = List.copyOf(challenges);
    computed = Collections.unmodifiableMap(new LinkedHashMap<>(computed));
  }

  /** Makes a finding that has no more to say. */
  public CheckFinding(Rank rank, String problem) {
    this(rank, problem, List.of(), Map.of());
  }

  /** From farthest to nearest. */
  public enum Rank {
    /** Nothing was sent. */
    ABSENT(0),
    /** Something of another scheme stands in the place. */
    FOREIGN(1),
    /** The right value stands in a wrong place. */
    MISPLACED(2),
    /** The value is wrong, or stands there twice. */
    WRONG(3),
    /** The credential was right, and is so no longer. */
    ENDED(4),
    /** The credential is right but does not allow this. */
    FORBIDDEN(5),
    PASSED(6);

    private final int nearness;

    Rank(int nearness) {
      this.nearness = nearness;
    }

    /** Returns a number that is the higher the nearer the request came. */
    public int nearness() {
      return nearness;
    }
  }

  /** Returns the finding that nothing was sent. */
  public static CheckFinding absent(String problem) {
    return new CheckFinding(Rank.ABSENT, problem);
  }

  /** Returns the finding of a wrong value. */
  public static CheckFinding wrong(String problem) {
    return new CheckFinding(Rank.WRONG, problem);
  }

  /** Returns this finding, answered by {@code challenges}. */
  public CheckFinding answeredBy(List<String> challenges) {
    return new CheckFinding(rank, problem, challenges, computed);
  }

  /** Returns this finding with what the lab computed. */
  public CheckFinding beside(Map<String, String> computed) {
    return new CheckFinding(rank, problem, challenges, computed);
  }

  public boolean passed() {
    return rank == Rank.PASSED;
  }
}

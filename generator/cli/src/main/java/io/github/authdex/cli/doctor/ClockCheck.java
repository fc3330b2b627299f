package io.github.authdex.cli.doctor;

import java.time.Duration;
import java.util.List;

/** The clock of this machine beside the server's, which answered just now. */
final class ClockCheck implements RequestCheck {
  @Override
  public List<Finding> findings(Examination examination, List<Finding> before) {
    if (!examination.live()) {
      return List.of();
    }
    return examination
        .serverTime()
        .map(server -> Duration.between(server, examination.now()))
        .filter(skew -> skew.abs().compareTo(SignedProof.WINDOW) > 0)
        .map(ClockCheck::skewed)
        .stream()
        .toList();
  }

  private static Finding skewed(Duration skew) {
    return new Finding(
        "clock-skew",
        "the clock of this machine is "
            + skew.abs().toSeconds()
            + " seconds "
            + (skew.isNegative() ? "behind" : "ahead of")
            + " the server's",
        "set it right; signatures and JWTs are refused otherwise");
  }
}

package io.github.authdex.junit;

import io.github.authdex.lab.LabRequest;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a lab answered during a test that failed, without any secret. Suppressed by its failure. */
final class LabVerdicts extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 10;

  private LabVerdicts(String text) {
    super(text, null, false, false);
  }

  /**
   * Returns what {@code running} answered.
   *
   * @param since when the test began
   */
  static LabVerdicts of(RunningLab running, Instant since) {
    List<LabRequest> requests =
        running.lab().requests().stream().filter(one -> !one.time().isBefore(since)).toList();
    int left = Math.max(0, requests.size() - MOST);
    String first =
        "The lab \""
            + running.name()
            + "\" at "
            + running.lab().baseUrl()
            + words(requests.size(), left);
    return new LabVerdicts(
        Stream.concat(Stream.of(first), requests.stream().skip(left).map(LabVerdicts::line))
            .collect(Collectors.joining("\n")));
  }

  private static String words(int count, int left) {
    if (count == 0) {
      return " got no request";
    }
    return " answered" + (left == 0 ? ":" : ", after " + left + " others:");
  }

  private static String line(LabRequest request) {
    return "  "
        + request.status()
        + " "
        + request.method()
        + " "
        + request.target()
        + (request.problem().isEmpty() ? "" : ": " + request.problem());
  }
}

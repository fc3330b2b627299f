package io.github.authdex.catalog.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes candidates, one a line, ordered by host. */
final class CandidateFile {
  private static final Comparator<Candidate> ORDER =
      Comparator.comparing((Candidate one) -> String.join(" ", one.hosts()))
          .thenComparing(one -> one.origin().source())
          .thenComparing(Candidate::name)
          .thenComparing(Candidate::path)
          .thenComparing(Candidate::line)
          .thenComparing(one -> one.scheme().toString());

  private CandidateFile() {}

  /**
   * Writes what {@code readings} have.
   *
   * @param since the year before which a source is old; 0 if none is
   */
  static void write(Path file, List<SourceReading> readings, int since) throws IOException {
    List<Candidate> all = new ArrayList<>();
    readings.forEach(reading -> all.addAll(reading.candidates()));
    Conflicts conflicts = new Conflicts(all);
    List<String> lines =
        all.stream()
            .map(conflicts::marked)
            .map(candidate -> dated(candidate, since))
            .sorted(ORDER)
            .map(Candidate::json)
            .toList();
    Files.write(file, lines);
  }

  private static Candidate dated(Candidate candidate, int since) {
    String day = candidate.origin().day();
    return since == 0 || day.isEmpty() || Integer.parseInt(day.substring(0, 4)) >= since
        ? candidate
        : candidate.with(new Reason("the source is of " + day, false));
  }
}

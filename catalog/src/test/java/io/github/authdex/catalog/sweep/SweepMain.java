package io.github.authdex.catalog.sweep;

import io.github.authdex.catalog.EntryFolder;
import io.github.authdex.catalog.source.SourceException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Runs a sweep; {@code catalog/sweep} is the command for it. */
public final class SweepMain {
  private static final String USAGE =
      """
      sweep candidates [--since YEAR] OUT SOURCE=CLONE…   what sources say, one claim a line
      sweep corroborate SOURCE=CLONE… [-- FILE…]          second sources for what entries say
      sweep compare READING                               a second reading beside the entries
      """;

  private final Path entries;
  private final PrintStream out;
  private final PrintStream err;

  private SweepMain(Path entries, PrintStream out, PrintStream err) {
    this.entries = entries;
    this.out = out;
    this.err = err;
  }

  /**
   * Runs a command and ends with its code.
   *
   * @param args the folder of entries, a command and what it takes
   */
  public static void main(String[] args) {
    List<String> words = List.of(args);
    System.exit(run(Path.of(words.get(0)), words.subList(1, words.size()), System.out, System.err));
  }

  /** Returns 0 if it is done, 1 if something differs, 2 if it cannot be done. */
  static int run(Path entries, List<String> words, PrintStream out, PrintStream err) {
    try {
      return new SweepMain(entries, out, err).run(words);
    } catch (IllegalArgumentException | IOException e) {
      err.println(e.getMessage());
    } catch (SourceException e) {
      e.diagnostics().forEach(err::println);
    }
    return 2;
  }

  private int run(List<String> words) throws IOException, SourceException {
    List<String> rest = words.isEmpty() ? List.of() : words.subList(1, words.size());
    String command = words.isEmpty() ? "" : words.get(0);
    if (command.equals("candidates") && rest.size() > 1) {
      return candidates(rest);
    }
    if (command.equals("corroborate") && !rest.isEmpty()) {
      return corroborate(rest);
    }
    if (command.equals("compare") && rest.size() == 1) {
      return new Comparison(entries, out).run(Path.of(rest.get(0))) ? 0 : 1;
    }
    err.print(USAGE);
    return 2;
  }

  private int candidates(List<String> words) throws IOException {
    boolean since = words.get(0).equals("--since") && words.size() > 3;
    List<String> rest = since ? words.subList(2, words.size()) : words;
    List<SourceReading> readings = read(rest.subList(1, rest.size()));
    CandidateFile.write(Path.of(rest.get(0)), readings, since ? Integer.parseInt(words.get(1)) : 0);
    return 0;
  }

  private int corroborate(List<String> words) throws IOException, SourceException {
    int dashes = words.indexOf("--");
    List<SourceReading> readings = read(dashes < 0 ? words : words.subList(0, dashes));
    List<Candidate> all = new ArrayList<>();
    readings.forEach(reading -> all.addAll(reading.candidates()));
    Corroboration corroboration =
        new Corroboration(all, new EntryHosts(entries), LocalDate.now(ZoneOffset.UTC), out);
    for (Path file : files(dashes < 0 ? List.of() : words.subList(dashes + 1, words.size()))) {
      corroboration.run(file);
    }
    err.println(corroboration.added() + " schemes have a second source now");
    return 0;
  }

  private List<Path> files(List<String> names) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : names.isEmpty() ? List.of(entries) : names.stream().map(Path::of).toList()) {
      files.addAll(EntryFolder.files(path));
    }
    return files;
  }

  private List<SourceReading> read(List<String> sources) throws IOException {
    List<SourceReading> readings = Sources.read(sources);
    readings.forEach(reading -> err.print(reading.report()));
    return readings;
  }
}

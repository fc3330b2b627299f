package io.github.authdex.benchmark;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs benchmarks and prints a line for each case: ours and each peer side by side. */
@SuppressWarnings("rawtypes") // JMH's own Result is used raw in its signatures.
public final class BenchmarkTable {
  private static final String OURS = "authdex";
  private static final String LINE = "%-24s %-13s %11s %11s %6s %9s %9s%n";

  private BenchmarkTable() {}

  /**
   * Runs what the arguments name.
   *
   * @param args those of JMH: a pattern of names, and options that override those of {@link
   *     Measured}
   */
  public static void main(String[] args) throws RunnerException, CommandLineOptionException {
    Options options =
        new OptionsBuilder()
            .parent(new CommandLineOptions(args))
            .addProfiler(GCProfiler.class)
            .build();
    try {
      print(new Runner(options).run());
    } catch (NoBenchmarksException e) {
      // The pattern is for another module's.
    }
  }

  private static void print(Collection<RunResult> results) {
    Map<String, Map<String, RunResult>> cases = new LinkedHashMap<>();
    for (RunResult result : results) {
      cases
          .computeIfAbsent(caseOf(result), any -> new LinkedHashMap<>())
          .put(methodOf(result), result);
    }
    System.out.printf("%nMedian of all calls, and bytes allocated for one.%n");
    System.out.printf(LINE, "case", "peer", "ours ns", "peer ns", "ratio", "ours B", "peer B");
    cases.forEach(BenchmarkTable::print);
  }

  private static void print(String name, Map<String, RunResult> methods) {
    RunResult ours = methods.get(OURS);
    methods.forEach(
        (peer, result) -> {
          if (ours != null && !peer.equals(OURS)) {
            System.out.printf(
                LINE,
                name,
                peer,
                number(median(ours)),
                number(median(result)),
                String.format(Locale.ROOT, "%.2f", median(ours) / median(result)),
                number(bytes(ours)),
                number(bytes(result)));
          }
        });
  }

  /** Returns what half of the calls stayed below, which a busy machine hardly moves. */
  private static double median(RunResult result) {
    return result.getPrimaryResult().getStatistics().getPercentile(50);
  }

  /** Returns the bytes that one call allocates. */
  private static double bytes(RunResult result) {
    return result.getSecondaryResults().entrySet().stream()
        .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
        .mapToDouble(entry -> entry.getValue().getScore())
        .findFirst()
        .orElse(Double.NaN);
  }

  private static String caseOf(RunResult result) {
    String[] names = result.getParams().getBenchmark().split("\\.", -1);
    String parameters =
        result.getParams().getParamsKeys().stream()
            .map(key -> result.getParams().getParam(key))
            .collect(Collectors.joining(" "));
    return (names[names.length - 2].replace("Benchmark", "") + " " + parameters).strip();
  }

  private static String methodOf(RunResult result) {
    String name = result.getParams().getBenchmark();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%,.0f", value);
  }
}

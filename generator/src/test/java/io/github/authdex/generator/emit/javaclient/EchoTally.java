package io.github.authdex.generator.emit.javaclient;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what was called and compared, what was not and why, and what differed. */
final class EchoTally {
  private final List<String> mismatches = new ArrayList<>();
  private final Map<String, Integer> compared = new TreeMap<>();
  private final Map<String, Integer> skipped = new TreeMap<>();
  private final Map<String, String> examples = new TreeMap<>();
  private int operations;
  private int called;

  void operation() {
    operations++;
  }

  void called() {
    called++;
  }

  int operations() {
    return operations;
  }

  int calls() {
    return called;
  }

  void compared(String what) {
    compared.merge(what, 1, Integer::sum);
  }

  void skipped(String why, String where) {
    skipped.merge(why, 1, Integer::sum);
    examples.putIfAbsent(why, where);
  }

  void mismatch(String where, String what) {
    mismatches.add(where + ": " + what);
  }

  List<String> mismatches() {
    return mismatches;
  }

  @Override
  public String toString() {
    return operations
        + " operations, "
        + called
        + " called, compared "
        + compared
        + ", not "
        + skipped
        + ", such as "
        + examples
        + "; "
        + mismatches.size()
        + " mismatches";
  }
}

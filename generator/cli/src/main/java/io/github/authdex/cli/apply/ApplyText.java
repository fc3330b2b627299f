package io.github.authdex.cli.apply;

import io.github.authdex.cli.print.Printer;
import io.github.authdex.generator.apply.ApplyReport;
import io.github.authdex.generator.apply.ApplyReport.LeftPart;
import io.github.authdex.generator.emit.collection.EnvironmentVariable;
import java.util.List;

/** Tells a person what became of a collection. */
public final class ApplyText {
  private static final int SHOWN = 20;

  private final Printer printer;

  public ApplyText(Printer printer) {
    this.printer = printer;
  }

  /** Prints {@code report} of {@code file}. */
  public void print(String file, ApplyReport report) {
    int reached = report.set().stream().mapToInt(ApplyReport.SetAuth::requests).sum();
    printer.println(
        file
            + ": auth is set for "
            + reached
            + " of "
            + report.requests()
            + (report.requests() == 1 ? " request" : " requests"));
    lines("set", report.set().stream().map(ApplyText::words).toList());
    lines("removed", report.removed().stream().map(ApplyText::words).toList());
    lines("left", parts(report.left()));
    lines("unknown", parts(report.unknown()));
    lines("not set", parts(report.impossible()));
    lines("fill in", report.variables().stream().map(ApplyText::words).toList());
    lines("note", report.notes());
  }

  private void lines(String label, List<String> lines) {
    lines.stream().limit(SHOWN).forEach(line -> line(label, line));
    if (lines.size() > SHOWN) {
      line(label, "… and " + (lines.size() - SHOWN) + " more, which --json lists");
    }
  }

  /** Prints one line below the file's. */
  public void line(String label, String line) {
    printer.println(String.format("  %-9s", label) + line);
  }

  private static String words(ApplyReport.SetAuth set) {
    return set.where()
        + ": "
        + set.type()
        + " of "
        + set.title()
        + " ("
        + set.api()
        + "), for "
        + set.requests()
        + (set.requests() == 1 ? " request" : " requests");
  }

  private static String words(ApplyReport.RemovedCredential removed) {
    return removed.where()
        + ": "
        + removed.shown()
        + " in the "
        + removed.place()
        + "; it belongs into the variable "
        + removed.variable();
  }

  private static List<String> parts(List<LeftPart> parts) {
    return parts.stream().map(part -> part.where() + ": " + part.reason()).toList();
  }

  private static String words(EnvironmentVariable variable) {
    return variable.key()
        + (variable.value().isEmpty() ? "" : "=" + variable.value())
        + (variable.secret() ? ", a secret" : "")
        + (variable.required() || variable.secret() ? "" : ", if need be")
        + (variable.description().isEmpty() ? "" : ": " + variable.description());
  }
}

package io.github.authdex.generator.emit.postman;

import io.github.authdex.generator.emit.collection.StableId;
import io.github.authdex.generator.node.Prism.Fault;
import io.github.authdex.generator.node.Prism.Round;
import io.github.authdex.generator.node.Prism.Sent;
import io.github.authdex.generator.openapi.StatedSecurity;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** What Prism says of the collection of one document, beside what the document says. */
final class PrismReport {
  private final String name;
  private final Map<String, List<List<String>>> alternatives = new HashMap<>();
  private final List<String> problems = new ArrayList<>();
  private final Map<String, Integer> known = new TreeMap<>();
  private final Map<String, Integer> unjudged = new TreeMap<>();
  private final Map<String, Integer> faults = new TreeMap<>();
  private int requests;
  private int asking;
  private int letIn;
  private int refused;
  private int faulty;

  private PrismReport(String name) {
    this.name = name;
  }

  /** Returns the report of {@code rounds}, in which the collection of {@code model} was sent. */
  static PrismReport of(String name, Path document, ApiModel model, List<Round> rounds)
      throws IOException {
    PrismReport report = new PrismReport(name);
    StatedSecurity stated = StatedSecurity.of(document);
    for (Operation operation : model.operations()) {
      report.alternatives.put(
          StableId.of(model.auth().id(), "operation", operation.id()),
          stated.alternatives(operation.method(), operation.path()));
    }
    rounds.get(0).requests().forEach(report::filled);
    if (rounds.size() > 1) {
      rounds.get(1).requests().forEach(report::emptied);
      rounds.stream().skip(2).forEach(round -> report.parted(rounds.get(0), round));
    }
    return report;
  }

  /** With all filled in, nothing may be refused, and nothing sent where nothing is asked for. */
  private void filled(Sent sent) {
    requests++;
    faulty += sent.faults().isEmpty() ? 0 : 1;
    sent.faults().forEach(fault -> faults.merge(cause(fault), 1, Integer::sum));
    if (sent.status() == 0) {
      problems.add(sent.method() + " " + sent.url() + " is not answered");
    } else if (!sent.judged()) {
      unjudged.merge(sent.error(), 1, Integer::sum);
    } else if (sent.refused()) {
      report(sent, "is refused with all filled in");
    } else {
      letIn++;
    }
    boolean none = asked(sent).stream().allMatch(List::isEmpty);
    if (none && !sent.carried().isEmpty()) {
      problems.add(sent + " carries " + sent.carried() + " and the document asks for nothing");
    }
  }

  private void emptied(Sent sent) {
    if (!sent.judged()) {
      return;
    }
    boolean asks = StatedSecurity.requires(asked(sent));
    asking += asks ? 1 : 0;
    refused += asks && sent.refused() ? 1 : 0;
    if (asks && !sent.refused()) {
      report(sent, "is let in with nothing filled in");
    } else if (!asks && sent.refused()) {
      report(sent, "is refused with nothing filled in, and the document asks for nothing");
    }
  }

  /** Each credential of a set is needed where the document has no other set. */
  private void parted(Round whole, Round round) {
    Set<String> carrying =
        whole.requests().stream()
            .filter(sent -> sent.carried().contains(round.emptied()))
            .map(Sent::item)
            .collect(Collectors.toSet());
    for (Sent sent : round.requests()) {
      List<List<String>> asked = asked(sent);
      boolean needs = asked.size() == 1 && asked.get(0).size() > 1;
      if (needs && carrying.contains(sent.item()) && sent.judged()) {
        asking++;
        refused += sent.refused() ? 1 : 0;
        if (!sent.refused()) {
          report(sent, "is let in without " + round.emptied());
        }
      }
    }
  }

  private List<List<String>> asked(Sent sent) {
    return alternatives.get(sent.item());
  }

  private void report(Sent sent, String what) {
    List<List<String>> asked = asked(sent);
    Optional<String> fault = PrismFault.of(asked, sent);
    if (fault.isPresent()) {
      known.merge(fault.get(), 1, Integer::sum);
    } else {
      problems.add(
          sent.method() + " " + sent.url() + " " + what + "; the document asks for " + asked);
    }
  }

  /** What is wrong, without names and numbers. */
  private static String cause(Fault fault) {
    String place = fault.place().replaceFirst("[.\\[].*", "");
    String message =
        fault.message().replaceFirst("^Request \\w+( (property|parameter) \\S+)? ", "");
    return (place + " " + message)
        .strip()
        .replaceFirst("(property|pattern|format|values?:?|types:) .*", "$1")
        .replaceAll("[0-9]+", "n");
  }

  List<String> problems() {
    return problems;
  }

  int refused() {
    return refused;
  }

  /** Prints the names of what {@link #print()} does. */
  static void printNames() {
    row("document", "requests", "let in", "must fail", "refused", "not judged");
  }

  /** Prints a row with what came of it, and what is wrong. */
  void print() {
    row(name, requests, letIn, asking, refused, unjudged);
    problems.stream().limit(10).forEach(System.out::println);
  }

  /** Prints what came of {@code reports} together, and what Prism and the documents got wrong. */
  static void print(List<PrismReport> reports) {
    row(
        reports.size() + " documents",
        sum(reports, report -> report.requests),
        sum(reports, report -> report.letIn),
        sum(reports, report -> report.asking),
        sum(reports, PrismReport::refused),
        "");
    merged(reports, report -> report.known)
        .forEach((what, count) -> System.out.printf("%d times Prism %s%n", count, what));
    System.out.printf("%d requests have other faults:%n", sum(reports, report -> report.faulty));
    merged(reports, report -> report.faults)
        .forEach((cause, count) -> System.out.printf("%8d  %s%n", count, cause));
  }

  private static Map<String, Integer> merged(
      List<PrismReport> reports, Function<PrismReport, Map<String, Integer>> counts) {
    Map<String, Integer> all = new TreeMap<>();
    for (PrismReport each : reports) {
      counts.apply(each).forEach((what, count) -> all.merge(what, count, Integer::sum));
    }
    return all;
  }

  private static void row(Object... cells) {
    System.out.printf("%-32s %8s %7s %9s %8s  %s%n", cells);
  }

  static int sum(List<PrismReport> reports, ToIntFunction<PrismReport> count) {
    return reports.stream().mapToInt(count).sum();
  }
}

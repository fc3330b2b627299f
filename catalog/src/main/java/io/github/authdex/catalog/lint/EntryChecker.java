package io.github.authdex.catalog.lint;

import com.fasterxml.jackson.core.JsonPointer;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.SourceDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds what is wrong with entries: first by the schema, then, where that is content, by rules. */
public final class EntryChecker {
  private final CheckContext around;
  private final List<Rule> rules = Rules.forEntries();
  private final OtherEntries others;

  /** Those that keep the schema; rules have no use for others. */
  private final Map<SourceDocument, EntryTree> usable = new ConcurrentHashMap<>();

  private EntryChecker(CheckContext around, Set<String> ids) {
    this.around = around;
    this.others = new OtherEntries(around.known(), ids);
  }

  /**
   * Returns what is wrong with each of {@code documents}, file by file and in line order. Where two
   * of them claim one thing, the later one is told so, and where one claims what an entry around
   * them has, that one.
   */
  public static List<Diagnostic> check(List<SourceDocument> documents, CheckContext around) {
    Set<String> ids =
        documents.stream().map(d -> d.root().path("id").asText()).collect(Collectors.toSet());
    EntryChecker checker = new EntryChecker(around, ids);
    // What an entry is by itself is looked at by all processors, what it is beside others in turn.
    List<List<EntryFlaw>> alone = AllProcessors.map(documents, checker::checkAlone);
    for (int i = 0; i < documents.size(); i++) {
      checker.checkBesideOthers(documents.get(i), alone.get(i));
    }
    List<Integer> flawed =
        IntStream.range(0, documents.size()).filter(i -> !alone.get(i).isEmpty()).boxed().toList();
    return AllProcessors.map(flawed, i -> diagnostics(documents.get(i), alone.get(i))).stream()
        .flatMap(List::stream)
        .toList();
  }

  /**
   * Returns what can be mended in {@code document} without knowing the API; nothing as long as it
   * does not keep the schema.
   */
  public static List<MechanicalFlaw> mechanical(SourceDocument document) {
    EntryPlace root = EntryPlace.root(document.root());
    if (!root.node().isObject() || !SchemaCheck.check(root).isEmpty()) {
      return List.of();
    }
    EntryTree entry = new EntryTree(document.name(), root, LocalDate.MAX);
    List<MechanicalFlaw> flaws = new ArrayList<>();
    for (Rule rule : Rules.MECHANICAL) {
      rule.check(
          entry, (severity, at, message) -> flaws.add(new MechanicalFlaw(rule.id(), at.pointer())));
    }
    return flaws;
  }

  /**
   * Returns what is wrong with the file of a family: its own shape, its name and the order of its
   * services. Its entries are checked as all others are.
   */
  public static List<Diagnostic> checkFamily(SourceDocument family) {
    EntryPlace root = EntryPlace.root(family.root());
    List<EntryFlaw> findings = SchemaCheck.checkFamily(root);
    List<EntryFlaw> all = findings.isEmpty() ? FamilyTable.check(family, root) : findings;
    return all.isEmpty() ? List.of() : diagnostics(family, all);
  }

  /** Returns whether the schema has been edited since this library was built. */
  public static boolean hasEditedSchema() {
    return EntrySchema.edited().isPresent();
  }

  /** Returns the names of an entry's fields, in the order of the schema. */
  public static List<String> fields() {
    return List.copyOf(EntryTree.names(EntryPlace.root(EntrySchema.ROOT).child("properties")));
  }

  private List<EntryFlaw> checkAlone(SourceDocument document) {
    EntryPlace root = EntryPlace.root(document.root());
    if (root.node().isArray()) {
      return checkList(root);
    }
    List<EntryFlaw> findings = SchemaCheck.check(root);
    if (findings.isEmpty()) {
      EntryTree entry = new EntryTree(document.name(), root, around.today());
      rules.forEach(rule -> rule.check(entry, report(findings, rule.id())));
      entry.claims(); // Others ask for them, one by one.
      usable.put(document, entry);
    }
    return findings;
  }

  private void checkBesideOthers(SourceDocument document, List<EntryFlaw> findings) {
    EntryTree entry = usable.get(document);
    if (entry != null) {
      Rules.CATALOG.forEach(rule -> rule.check(entry, others, report(findings, rule.id())));
      others.add(entry);
    }
  }

  /**
   * A file holds one entry. Its items are looked at too, so that one run shows all that is wrong.
   */
  private static List<EntryFlaw> checkList(EntryPlace root) {
    List<EntryFlaw> findings = new ArrayList<>();
    findings.add(
        new EntryFlaw(
            root,
            "an entry must be an object but the file holds a list; put each entry in a file of its"
                + " own, without the dash",
            "wrong-type"));
    root.children().forEach(item -> findings.addAll(SchemaCheck.check(item)));
    return findings;
  }

  private static Rule.Report report(List<EntryFlaw> findings, String rule) {
    return (severity, at, message) -> findings.add(new EntryFlaw(severity, at, message, rule));
  }

  /** Looking for lines reads the text once more. */
  private static List<Diagnostic> diagnostics(SourceDocument document, List<EntryFlaw> findings) {
    Map<JsonPointer, Integer> lines =
        document.lines(findings.stream().map(f -> f.at().pointer()).collect(Collectors.toSet()));
    return findings.stream()
        .map(f -> diagnostic(document, f, lines.get(f.at().pointer())))
        .sorted(Comparator.comparingInt(Diagnostic::line))
        .toList();
  }

  private static Diagnostic diagnostic(SourceDocument document, EntryFlaw finding, int line) {
    return new Diagnostic(
        finding.severity(), document.name(), line, finding.message(), finding.rule());
  }
}

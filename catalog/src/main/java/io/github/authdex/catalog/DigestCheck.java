package io.github.authdex.catalog;

import com.fasterxml.jackson.core.JsonPointer;
import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.catalog.digest.Digest;
import io.github.authdex.catalog.digest.DigestOperation;
import io.github.authdex.catalog.lint.PathGlob;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.Diagnostic.Severity;
import io.github.authdex.catalog.source.SourceDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares what an entry says of each operation with what the provider's document says, as a digest
 * has it. Where they differ one of them is wrong, or a line of the digest says why not.
 */
final class DigestCheck {
  static final String RULE = "document-differs";

  private final SourceDocument document;
  private final Entry entry;
  private final Digest digest;
  private final String file;
  private final DigestSchemes schemes;
  private final Set<Digest.Line> used = new HashSet<>();
  private final Set<String> unread = new LinkedHashSet<>();
  private final List<Diagnostic> findings = new ArrayList<>();

  private DigestCheck(SourceDocument document, Entry entry, Digest digest, String file) {
    this.document = document;
    this.entry = entry;
    this.digest = digest;
    this.file = file;
    this.schemes = DigestSchemes.of(digest);
  }

  /**
   * Returns where {@code entry}, which {@code document} holds, and {@code digest} differ.
   *
   * @param file the digest, as the user would name it
   */
  static List<Diagnostic> check(SourceDocument document, Entry entry, Digest digest, String file) {
    DigestCheck check = new DigestCheck(document, entry, digest, file);
    check.checkSchemes();
    if (check.findings.isEmpty()) {
      digest.operations().forEach(check::check);
      check.checkLines();
    }
    return check.findings;
  }

  private void checkSchemes() {
    for (Digest.Line line : digest.lines(Digest.SCHEME)) {
      for (String name : DigestSchemes.names(line)) {
        if (!entry.schemes().containsKey(name)) {
          tell(
              Severity.ERROR,
              line.number(),
              "the document's scheme "
                  + line.name()
                  + " is the entry's \""
                  + name
                  + "\", which is none of "
                  + String.join(", ", entry.schemes().keySet())
                  + "; write one of these, - if the entry leaves it out, or none if it is no credential");
        }
      }
    }
    for (DigestOperation operation : digest.operations()) {
      for (String scheme : schemes.unknown(operation)) {
        tell(
            Severity.ERROR,
            operation.line(),
            operation.name()
                + " takes "
                + scheme
                + ", and no line says which scheme of the entry that is; add \"scheme: "
                + scheme
                + " = …\"");
        return;
      }
    }
  }

  private void check(DigestOperation operation) {
    Optional<Set<Set<String>>> asked = asked(operation);
    Set<Set<String>> stated =
        schemes.known(stated(operation), alternative -> schemes.ofEntry(alternative));
    if (asked.isEmpty() || asked.get().equals(stated) || differs(operation)) {
      return;
    }
    Set<Set<String>> lacking = minus(asked.get(), stated);
    Set<Set<String>> spare = minus(stated, asked.get());
    List<String> words = new ArrayList<>();
    if (!lacking.isEmpty()) {
      words.add("takes " + words(lacking) + ", which the entry leaves out");
    }
    if (!spare.isEmpty()) {
      words.add("does not take " + words(spare) + ", which the entry offers");
    }
    findings.add(
        document.error(
            place(operation),
            "by the provider's document "
                + operation.name()
                + " "
                + String.join(", and ", words)
                + "; mend \"paths\", or say in "
                + file
                + ":"
                + operation.line()
                + " \"differs: "
                + operation.name()
                + " = why\"",
            RULE));
  }

  /** Returns what the document asks for: its words count more than its {@code security}. */
  private Optional<Set<Set<String>>> asked(DigestOperation operation) {
    for (Digest.Line line : digest.lines(Digest.MEANS)) {
      if (operation.words().contains(line.value())) {
        used.add(line);
        return Optional.of(Set.of(schemes.ofDocument(Set.of(line.name()))));
      }
    }
    read(operation);
    return operation
        .security()
        .map(all -> schemes.known(all, alternative -> schemes.ofDocument(alternative)))
        .filter(all -> !all.isEmpty());
  }

  private void read(DigestOperation operation) {
    for (String sentence : operation.words().split("; ", 0)) {
      boolean judged = sentence.isEmpty() || sentence.equals("deprecated");
      for (Digest.Line line : digest.lines(Digest.READ)) {
        if (sentence.contains(line.value())) {
          used.add(line);
          judged = true;
        }
      }
      if (!judged) {
        unread.add(operation.name() + ": " + sentence);
      }
    }
  }

  private List<Set<String>> stated(DigestOperation operation) {
    AuthRequirement requirement = entry.requirement(operation.method(), operation.path());
    return requirement.alternatives().isEmpty()
        ? List.of(Set.of())
        : requirement.alternatives().stream().map(AuthRequirement.Alternative::names).toList();
  }

  private boolean differs(DigestOperation operation) {
    boolean excused = false;
    for (Digest.Line line : digest.lines(Digest.DIFFERS)) {
      if (new PathGlob(line.name()).matches(operation.name())) {
        used.add(line);
        excused = true;
      }
    }
    return excused;
  }

  private JsonPointer place(DigestOperation operation) {
    return entry.paths().stream()
        .filter(rule -> rule.holdsFor(operation.method(), operation.path()))
        .max(Comparator.comparingInt(rule -> rule.glob().literalLength()))
        .map(rule -> JsonPointer.compile("/paths").appendProperty(rule.glob().toString()))
        .orElse(JsonPointer.compile(document.root().has("paths") ? "/paths" : "/security"));
  }

  private void checkLines() {
    for (String key : List.of(Digest.DIFFERS, Digest.MEANS, Digest.READ)) {
      for (Digest.Line line : digest.lines(key)) {
        if (!used.contains(line)) {
          tell(
              Severity.NOTE,
              line.number(),
              "\"" + key + ": " + line.value() + "\" speaks of no operation any more; take it out");
        }
      }
    }
    if (!unread.isEmpty()) {
      tell(
          Severity.NOTE,
          1,
          unread.size()
              + " sentences speak of credentials and nobody judged them, such as "
              + unread.iterator().next()
              + "; add \"means: <scheme> = <words>\" or \"read: <words>\"");
    }
  }

  private void tell(Severity severity, int line, String message) {
    findings.add(new Diagnostic(severity, file, line, message, RULE));
  }

  private static Set<Set<String>> minus(Set<Set<String>> all, Set<Set<String>> less) {
    Set<Set<String>> rest = new LinkedHashSet<>(all);
    rest.removeAll(less);
    return rest;
  }

  private static String words(Set<Set<String>> alternatives) {
    return String.join(
        " or ",
        alternatives.stream()
            .map(names -> names.isEmpty() ? "nothing" : String.join(" with ", names))
            .toList());
  }
}

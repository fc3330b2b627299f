package io.github.authdex.catalog;

import io.github.authdex.catalog.digest.Digest;
import io.github.authdex.catalog.digest.DigestOperation;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which schemes of a document are which of an entry. Both are named by the entry's, those that one
 * of the document's stands for in one word.
 */
final class DigestSchemes {
  /** What stands for a scheme of the document that is no credential, such as a version. */
  private static final String NONE = "none";

  private final Map<String, String> ofDocument = new LinkedHashMap<>();
  private final Map<String, String> ofEntry = new LinkedHashMap<>();

  private DigestSchemes() {}

  static DigestSchemes of(Digest digest) {
    DigestSchemes schemes = new DigestSchemes();
    for (Digest.Line line : digest.lines(Digest.SCHEME)) {
      List<String> names = names(line);
      String word = line.value().equals(NONE) ? NONE : String.join("/", names);
      schemes.ofDocument.put(line.name(), word);
      names.forEach(name -> schemes.ofEntry.put(name, word));
    }
    return schemes;
  }

  /** Returns the entry's schemes in {@code line}; none if it leaves the document's out. */
  static List<String> names(Digest.Line line) {
    return List.of("-", NONE).contains(line.value())
        ? List.of()
        : List.of(line.value().split(" +"));
  }

  /** Returns the schemes of {@code operation} that no line speaks of. */
  Set<String> unknown(DigestOperation operation) {
    Set<String> unknown = new TreeSet<>();
    operation.security().ifPresent(all -> all.forEach(unknown::addAll));
    unknown.removeAll(ofDocument.keySet());
    return unknown;
  }

  /** Returns {@code alternative} of the document in the entry's words; with an empty one if not. */
  Set<String> ofDocument(Set<String> alternative) {
    return words(alternative, ofDocument);
  }

  /** Returns {@code alternative} of the entry; with an empty word if the document has it not. */
  Set<String> ofEntry(Set<String> alternative) {
    return words(alternative, ofEntry);
  }

  private static Set<String> words(Set<String> alternative, Map<String, String> words) {
    Set<String> named = new LinkedHashSet<>();
    alternative.forEach(name -> named.add(words.getOrDefault(name, "")));
    named.remove(NONE);
    return named;
  }

  /** Returns those of {@code alternatives} that both sides have words for. */
  Set<Set<String>> known(List<Set<String>> alternatives, Function<Set<String>, Set<String>> words) {
    Set<Set<String>> known = new LinkedHashSet<>();
    for (Set<String> alternative : alternatives) {
      Optional.of(words.apply(alternative)).filter(all -> !all.contains("")).ifPresent(known::add);
    }
    return known;
  }
}

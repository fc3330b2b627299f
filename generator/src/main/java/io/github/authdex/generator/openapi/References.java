package io.github.authdex.generator.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceFolder;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds what a {@code $ref} points to: in its document, or in another file of the document's
 * folder. Nothing else is ever opened, and nothing is fetched.
 */
final class References {
  private static final int MAX_FILES = 1_000;
  private static final int MAX_CHAIN = 1_000;
  private static final String INSTEAD =
      "a schema is taken as any value, and anything else is left out";
  private static final Pattern SCHEME =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

  private final SourceFolder folder;
  private final DocumentFindings findings;
  private final Map<String, Place> files = new HashMap<>();
  private final Map<SourceDocument, String> paths = new HashMap<>();
  private final Map<SourceDocument, Map<String, Target>> targets = new HashMap<>();
  private final Queue<Place> unread = new ArrayDeque<>();
  private final Set<String> sound = new HashSet<>();

  References(Place root, SourceFolder folder, DocumentFindings findings) {
    this.folder = folder;
    this.findings = findings;
    String name = root.document().name();
    String path = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    files.put(path, root);
    paths.put(root.document(), path);
  }

  /** Returns a file that was opened since the last call, if there is one. */
  Optional<Place> nextFile() {
    return Optional.ofNullable(unread.poll());
  }

  /**
   * Returns what {@code place} stands for: itself, or the end of its chain of references. Nothing
   * is there if the chain has no end that may be read.
   */
  Place follow(Place place) {
    Place current = place;
    for (int steps = 0; steps < MAX_CHAIN && current.isReference(); steps++) {
      Optional<Place> next = target(current).place();
      if (next.isEmpty()) {
        return current.emptied();
      }
      current = next.get();
    }
    return current.isReference() ? current.emptied() : current;
  }

  /** Returns {@code place} and what it refers to, step by step. */
  List<Place> chain(Place place) {
    if (!place.isReference()) {
      return List.of(place);
    }
    List<Place> chain = new ArrayList<>(List.of(place));
    Place current = place;
    while (chain.size() < MAX_CHAIN && current.isReference()) {
      Optional<Place> next = target(current).place();
      if (next.isEmpty()) {
        return chain;
      }
      current = next.get();
      chain.add(current);
    }
    return chain;
  }

  /** Returns what {@code reference}, written in {@code from}, points to. */
  Optional<Place> find(Place from, String reference) {
    return target(from.documentRoot(), reference).place();
  }

  /** Reports what is wrong with {@code place}, a reference, if something is. */
  void check(Place place) {
    if (target(place).place().filter(end -> !end.isReference()).isPresent()) {
      return; // So it is nearly always; ids are costly.
    }
    Map<String, Place> chain = new LinkedHashMap<>();
    Place current = place;
    while (current.isReference() && !sound.contains(current.id())) {
      if (chain.putIfAbsent(current.id(), current) != null) {
        findings.fault(
            place, "$ref leads back to itself: " + cycle(chain, current), "ref-cycle", INSTEAD);
        break;
      }
      Target target = target(current);
      if (target.place().isEmpty()) {
        findings.fault(current, "at " + current + ": " + target.flaw(), target.rule(), INSTEAD);
        break;
      }
      current = target.place().get();
    }
    sound.addAll(chain.keySet());
  }

  private static String cycle(Map<String, Place> chain, Place end) {
    return chain.values().stream()
            .dropWhile(place -> !place.id().equals(end.id()))
            .map(place -> place + " -> ")
            .collect(Collectors.joining())
        + end;
  }

  private Target target(Place place) {
    return target(place.documentRoot(), place.reference().orElseThrow());
  }

  private Target target(Place root, String reference) {
    Map<String, Target> known =
        targets.computeIfAbsent(root.document(), document -> new HashMap<>());
    Target target = known.get(reference);
    if (target == null) {
      target = resolve(root, reference);
      known.put(reference, target);
    }
    return target;
  }

  private Target resolve(Place root, String reference) {
    int hash = reference.indexOf('#');
    String file = hash < 0 ? reference : reference.substring(0, hash);
    String fragment = hash < 0 ? "" : reference.substring(hash + 1);
    Target document = file.isEmpty() ? Target.at(root) : open(root, file, reference);
    return document.place().isEmpty()
        ? document
        : within(document.place().get(), fragment, reference);
  }

  private Target within(Place root, String fragment, String reference) {
    if (fragment.isEmpty() && (root.value().has("openapi") || root.value().has("swagger"))) {
      return Target.flaw(
          "$ref \"" + reference + "\" points to the whole document; name a part of it", "ref-root");
    }
    if (!fragment.isEmpty() && !fragment.startsWith("/")) {
      return Target.flaw(
          "$ref \""
              + reference
              + "\" names an anchor, which is not supported; use a path such as"
              + " #/components/schemas/Name",
          "ref-anchor");
    }
    Place place = root;
    JsonPointer rest = JsonPointer.compile(decode(fragment));
    for (; !rest.matches() && place.exists(); rest = rest.tail()) {
      place =
          place.value().isArray() && rest.mayMatchElement()
              ? place.get(rest.getMatchingIndex())
              : place.get(rest.getMatchingProperty());
    }
    return place.exists() ? Target.at(place) : missing(reference);
  }

  private static Target missing(String reference) {
    return Target.flaw(
        "$ref \"" + reference + "\" points to nothing; define it or mend the reference",
        "ref-missing");
  }

  private Target open(Place from, String file, String reference) {
    if (SCHEME.matcher(file).matches()) {
      return refused(reference, "is not a file beside the document, and nothing else is fetched");
    }
    String lower = file.toLowerCase(Locale.ROOT);
    if (file.startsWith("/")
        || file.indexOf('\\') >= 0
        || lower.contains("%2f")
        || lower.contains("%5c")
        || lower.contains("%2e")
        || file.indexOf('?') >= 0) {
      return refused(reference, "is not a plain relative path");
    }
    String own = paths.get(from.document());
    String path = normalize(own.substring(0, own.lastIndexOf('/') + 1) + decode(file));
    Place known = files.get(path);
    return known != null ? Target.at(known) : read(path, reference);
  }

  private Target read(String path, String reference) {
    if (files.size() >= MAX_FILES) {
      return refused(reference, "is beyond the limit of " + MAX_FILES + " files");
    }
    try {
      Place root = Place.root(folder.read(path));
      files.put(path, root);
      paths.put(root.document(), path);
      unread.add(root);
      return Target.at(root);
    } catch (FileSystemException e) {
      return refused(reference, "is refused: " + e.getReason());
    } catch (IOException e) {
      return refused(reference, "cannot be read");
    } catch (SourceException e) {
      Diagnostic first = e.diagnostics().get(0);
      return refused(
          reference,
          "cannot be used: line "
              + first.line()
              + " of that file has an error ["
              + first.rule()
              + "]");
    }
  }

  private static Target refused(String reference, String why) {
    return Target.flaw(
        "$ref \""
            + reference
            + "\" "
            + why
            + "; keep what it needs in the document or in a file of its folder",
        "ref-outside");
  }

  /** Takes out {@code .} and {@code ..}; what leads out of the folder keeps a leading ... */
  private static String normalize(String path) {
    ArrayDeque<String> names = new ArrayDeque<>();
    for (String name : path.split("/", -1)) {
      if (name.equals("..") && !names.isEmpty() && !names.peekLast().equals("..")) {
        names.removeLast();
      } else if (!name.equals(".") && !name.isEmpty()) {
        names.addLast(name);
      }
    }
    return String.join("/", names);
  }

  private static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /**
   * What a reference points to, or why it points to nothing that may be read.
   *
   * @param place empty if there is a flaw
   */
  private record Target(Optional<Place> place, String flaw, String rule) {
    static Target at(Place place) {
      return new Target(Optional.of(place), "", "");
    }

    static Target flaw(String flaw, String rule) {
      return new Target(Optional.empty(), flaw, rule);
    }
  }
}

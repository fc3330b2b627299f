package io.github.authdex.catalog.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.Entry;
import io.github.authdex.catalog.Grade;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds a second source to schemes that one family of sources alone shows. */
final class Corroboration {
  private final List<Candidate> candidates;
  private final EntryHosts hosts;
  private final LocalDate today;
  private final PrintStream out;
  private int added;

  /**
   * Makes one.
   *
   * @param candidates in the order in which their sources are preferred
   * @param out told what is added, and what a reader should look at
   */
  Corroboration(List<Candidate> candidates, EntryHosts hosts, LocalDate today, PrintStream out) {
    this.candidates = candidates.stream().filter(one -> !isUnpinned(one)).toList();
    this.hosts = hosts;
    this.today = today;
    this.out = out;
  }

  private static boolean isUnpinned(Candidate candidate) {
    return candidate.origin().commit().isEmpty();
  }

  /** Returns how many schemes have a second source now. */
  int added() {
    return added;
  }

  /** Reads the entry in {@code file}, and writes it if something is added; families are left. */
  void run(Path file) throws IOException, SourceException {
    JsonNode tree = DocumentReader.read(file).root();
    if (tree.has("family")) {
      return;
    }
    Catalog catalog = Catalog.of(file);
    Entry entry = catalog.entry(tree.path("id").asText());
    One one = new One(entry, EntryWires.of(entry, tree), new EntryPlaces(entry, catalog, hosts));
    String text = Files.readString(file);
    String changed = text;
    for (String scheme : entry.schemes().keySet()) {
      Optional<Candidate> second = one.second(scheme);
      if (second.isPresent()) {
        changed = EvidenceText.with(file.toString(), changed, scheme, second.get(), today);
        out.println(entry.id() + ": " + scheme + ": added " + second.get().where());
        added++;
      }
    }
    if (!changed.equals(text)) {
      Files.writeString(file, changed);
    }
    one.tellOthers();
  }

  /** One entry. */
  private final class One {
    private final Entry entry;
    private final Map<String, List<Wire>> wires;
    private final EntryPlaces places;

    private One(Entry entry, Map<String, List<Wire>> wires, EntryPlaces places) {
      this.entry = entry;
      this.wires = wires;
      this.places = places;
    }

    private Set<String> families(String scheme) {
      return entry.evidence().stream()
          .filter(page -> page.of().equals(scheme))
          .map(page -> Grade.family(page.source(), entry.provider()))
          .collect(Collectors.toSet());
    }

    private Optional<Candidate> second(String scheme) {
      Set<String> families = families(scheme);
      if (families.size() != 1) {
        return Optional.empty();
      }
      return candidates.stream()
          .filter(Candidate::isClear)
          .filter(one -> !families.contains(Grade.family(one.origin().source(), entry.provider())))
          .filter(one -> same(one).equals(Set.of(scheme)))
          .min(Comparator.comparing(this::isOfAnotherName));
    }

    /** A record that has the entry's name goes before one that has not. */
    private boolean isOfAnotherName(Candidate candidate) {
      return !letters(candidate.name()).contains(letters(entry.id()));
    }

    private static String letters(String name) {
      return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** Returns the schemes that say what {@code candidate} does, where it says it. */
    private Set<String> same(Candidate candidate) {
      Set<String> same = alike(candidate.scheme());
      if (!same.isEmpty()) {
        same.retainAll(places.schemes(candidate));
      }
      return same;
    }

    private Set<String> alike(Wire wire) {
      return wires.entrySet().stream()
          .filter(scheme -> scheme.getValue().stream().anyMatch(wire::isSame))
          .map(Map.Entry::getKey)
          .collect(Collectors.toSet());
    }

    /** Tells what is said of this API's hosts that is no scheme of it, or not clearly one. */
    private void tellOthers() {
      if (wires.keySet().stream().noneMatch(scheme -> families(scheme).size() == 1)) {
        return;
      }
      for (Candidate candidate : candidates) {
        if (places.schemes(candidate).isEmpty() || isElsewhere(candidate)) {
          continue;
        }
        Set<String> same = same(candidate);
        if (alike(candidate.scheme()).isEmpty()) {
          tell(candidate, "the entry has " + wires);
        } else if (same.size() > 1) {
          tell(candidate, "it could be any of " + same);
        } else if (!candidate.isClear()
            && same.stream().anyMatch(name -> families(name).size() == 1)) {
          tell(candidate, candidate.reasons().stream().map(Reason::words).toList().toString());
        }
      }
    }

    /** Endpoints of OAuth say nothing of an API that has others, unless their host is the same. */
    private boolean isElsewhere(Candidate candidate) {
      return candidate.urls().isEmpty()
          && wires.values().stream()
              .flatMap(List::stream)
              .noneMatch(
                  wire ->
                      wire.isOAuth()
                          && Hosts.of(wire.fact("tokenUrl"))
                              .equals(Hosts.of(candidate.scheme().fact("tokenUrl"))));
    }

    private void tell(Candidate candidate, String difference) {
      out.println(
          entry.id()
              + ": differs: "
              + candidate.where()
              + " says "
              + candidate.scheme()
              + "; "
              + difference);
    }
  }
}

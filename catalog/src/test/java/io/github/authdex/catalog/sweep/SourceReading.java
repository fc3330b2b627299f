package io.github.authdex.catalog.sweep;

import com.fasterxml.jackson.core.JsonPointer;
import io.github.authdex.catalog.source.SourceException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What one source says, and what of it was not understood. */
final class SourceReading {
  private final Origin origin;
  private final SourceFiles files;
  private final List<Candidate> candidates = new ArrayList<>();
  private final Map<String, Integer> left = new TreeMap<>();

  SourceReading(Origin origin, SourceFiles files) {
    this.origin = origin;
    this.files = files;
  }

  Origin origin() {
    return origin;
  }

  SourceFiles files() {
    return files;
  }

  List<Candidate> candidates() {
    return candidates;
  }

  /** Returns a file, or nothing if it cannot be read, which is counted. */
  Optional<SourceText> text(String path) {
    try {
      return Optional.of(new SourceText(path, files.text(path)));
    } catch (IOException e) {
      out("the file cannot be had");
    } catch (SourceException e) {
      out("the file is not sound");
    }
    return Optional.empty();
  }

  /** Counts something that no candidate is made of. */
  void out(String why) {
    left.merge(why, 1, Integer::sum);
  }

  /** Adds a claim; the field at {@code pointer} shows it. */
  void add(
      SourceText file,
      JsonPointer pointer,
      String name,
      List<String> urls,
      Wire scheme,
      List<Reason> reasons) {
    List<Reason> all = new ArrayList<>(reasons);
    all.addAll(Hosts.reasons(urls));
    if (scheme.isOAuth()) {
      all.addAll(Hosts.reasons(List.copyOf(scheme.facts().values())));
    }
    if (!scheme.isWhole()) {
      all.add(scheme.kind().equals("apikey") ? Reason.PREFIX : Reason.NOT_ALL);
    }
    candidates.add(
        new Candidate(
            origin, file.path(), file.line(pointer), name, urls, scheme, file.quote(pointer), all));
  }

  /** Returns how much was read, and how much was left and why, in lines. */
  String report() {
    StringBuilder text = new StringBuilder();
    long reader = candidates.stream().filter(one -> !one.reasons().isEmpty()).count();
    text.append(
        String.format(
            "%s: %d candidates, %d of them for a reader%n",
            origin.source(), candidates.size(), reader));
    left.forEach((why, count) -> text.append(String.format("  %d left out: %s%n", count, why)));
    return text.toString();
  }
}

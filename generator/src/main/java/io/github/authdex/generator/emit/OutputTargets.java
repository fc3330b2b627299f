package io.github.authdex.generator.emit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands where a run's files go.
 *
 * @param changed to be written: not there, or with other content
 * @param kept a person has filled them in
 * @param foreign those of {@code changed} whose place has what no run left there, each with the
 *     reason in parentheses
 */
record OutputTargets(List<OutputFile> changed, List<OutputFile> kept, List<String> foreign) {
  /** Looks at the places of {@code files} below {@code root}, which may be missing. */
  static OutputTargets of(Path root, OutputList before, List<OutputFile> files) throws IOException {
    OutputTargets targets =
        new OutputTargets(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Map<String, Set<String>> hashes = before.hashes();
    for (OutputFile file : files) {
      Set<String> known = hashes.getOrDefault(OutputList.key(file.path()), Set.of());
      targets.add(file, root.resolve(file.path()), known);
    }
    return targets;
  }

  private void add(OutputFile file, Path place, Set<String> known) throws IOException {
    if (!Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
      changed.add(file);
      return;
    }
    String hash = OutputList.hashOf(text(place));
    if (hash.equals(OutputList.hashOf(file.content()))) {
      if (file.isProgram() && !Files.isExecutable(place)) {
        changed.add(file);
      }
      return;
    }
    boolean own = known.contains(hash);
    if (file.filledIn() && !own) {
      kept.add(file);
      return;
    }
    changed.add(file);
    if (!own) {
      foreign.add(
          file.path()
              + (known.isEmpty()
                  ? " (not listed in .authdex-files)"
                  : " (changed since it was written)"));
    }
  }

  /** Malformed text is no text of ours, whatever it is replaced by. */
  static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}

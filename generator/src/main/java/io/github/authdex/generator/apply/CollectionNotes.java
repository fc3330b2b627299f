package io.github.authdex.generator.apply;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.generator.apply.collection.AuthoredCollection.TextFile;
import io.github.authdex.generator.emit.collection.SchemeRendering;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a person must know besides of a collection in which auth was set. */
final class CollectionNotes {
  /** What begins a script, as the tools write it. */
  private static final Pattern SCRIPT =
      Pattern.compile(
          "\"exec\"\\s*:\\s*(?:\\[\\s*)?\"[^\"]|RequestScript\"?\\s*:\\s*\"[^\"]|(?m:^script:|^tests \\{)"
              + "|[<>] *\\{%|(?m:^ *preRequest:)|(?m:^ *code: [|>])");

  private CollectionNotes() {}

  /** Returns what to tell of {@code requests}, which are written in {@code files}. */
  static List<String> of(
      List<RequestState> requests, Map<String, ApiGroup> groups, List<TextFile> files) {
    List<String> notes = new ArrayList<>();
    requests.stream()
        .flatMap(request -> request.rendering.stream())
        .map(SchemeRendering::notes)
        .flatMap(List::stream)
        .distinct()
        .forEach(notes::add);
    boolean set = requests.stream().anyMatch(request -> request.rendering.isPresent());
    if (set && files.stream().anyMatch(file -> SCRIPT.matcher(file.before()).find())) {
      notes.add(
          "scripts of the collection see what you fill in, and may send it anywhere; read them"
              + " before you do");
    }
    for (ApiGroup group : groups.values()) {
      if (group.entry().schemes().values().stream().anyMatch(CollectionNotes::isInPath)) {
        notes.add(
            group.entry().title()
                + " takes a credential in the path of the URL, where it is left; put a variable"
                + " there by hand");
      }
    }
    return notes;
  }

  private static boolean isInPath(BoundScheme bound) {
    return bound.scheme().places().stream().anyMatch(place -> place.in() == Placement.PATH);
  }
}

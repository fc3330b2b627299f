package io.github.authdex.generator.emit.collection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.generator.emit.Emitter;
import io.github.authdex.generator.methods.Methods;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A row of the table in {@code docs/collections.md}: how a format does each way to authenticate.
 * Run with {@code -Dmethods.update=true} to write it anew.
 */
final class MethodsRow {
  private static final Path DOCUMENT = Path.of("..", "docs", "collections.md");

  private final String format;
  private final String row;

  private MethodsRow(String format, String row) {
    this.format = format;
    this.row = row;
  }

  /**
   * Returns the row of a format.
   *
   * @param notRun the operations that its runner cannot send
   */
  static MethodsRow of(Emitter emitter, CollectionTool tool, Set<String> notRun) {
    ApiModel all = Methods.model();
    List<Operation> leftOut = Methods.leftOut(all, emitter);
    ApiCollection collection = ApiCollection.of(Methods.without(all, leftOut), tool);
    Set<String> alone = new LinkedHashSet<>();
    Set<String> scripted = new LinkedHashSet<>();
    Set<String> byHand = new LinkedHashSet<>();
    for (Operation operation : collection.model().operations()) {
      SchemeRendering auth =
          collection.request(operation).auth().orElseGet(() -> collection.auth());
      boolean tokenless =
          auth.notes().stream().anyMatch(note -> note.contains("access token"))
              && auth.scripts().isEmpty();
      (auth.scripts().isEmpty() ? tokenless ? byHand : alone : scripted).add(operation.tag());
    }
    String row =
        "| `%s` | %s | %s | %s | %s | %s |"
            .formatted(
                emitter.format(),
                cell(alone),
                cell(scripted),
                cell(byHand),
                cell(tags(leftOut)),
                cell(
                    tags(
                        all.operations().stream()
                            .filter(operation -> notRun.contains(operation.id()))
                            .toList())));
    return new MethodsRow(emitter.format(), row);
  }

  private static Set<String> tags(List<Operation> operations) {
    Set<String> tags = new LinkedHashSet<>();
    operations.forEach(operation -> tags.add(operation.tag()));
    return tags;
  }

  private static String cell(Set<String> tags) {
    return tags.isEmpty() ? "–" : String.join(", ", tags);
  }

  void check() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(DOCUMENT));
    int at = 0;
    while (at < lines.size() && !lines.get(at).startsWith("| `" + format + "` |")) {
      at++;
    }
    assertThat(at).as("a row of " + format + " in " + DOCUMENT).isLessThan(lines.size());
    if (Boolean.getBoolean("methods.update")) {
      lines.set(at, row);
      Files.writeString(DOCUMENT, String.join("\n", lines) + "\n");
    }
    assertThat(lines.get(at)).isEqualTo(row);
  }
}

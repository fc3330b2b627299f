package io.github.authdex.generator.emit.collection;

import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts requests together by where they go, instead of by the document's tags: under the first
 * segment of their path that is not the same for all, such as {@code repos} of {@code
 * /repos/{owner}}.
 */
public final class PathFolders {
  private PathFolders() {}

  /**
   * Returns {@code model} with each operation under a tag that its path names.
   *
   * @param kept how many of the first operations stay where they are
   */
  public static ApiModel of(ApiModel model, int kept) {
    List<Operation> moved = model.operations().subList(kept, model.operations().size());
    int common = common(moved);
    List<Operation> all = new ArrayList<>(model.operations().subList(0, kept));
    moved.forEach(operation -> all.add(operation.withTag(folder(operation, common))));
    return model.with(model.auth(), all);
  }

  private static String folder(Operation operation, int common) {
    return segments(operation).stream()
        .skip(common)
        .filter(PathFolders::isName)
        .findFirst()
        .orElse("");
  }

  /** Returns how many segments all paths begin with, {@code v1} mostly. */
  private static int common(List<Operation> operations) {
    int common = 0;
    while (!operations.isEmpty() && allHave(common, operations)) {
      common++;
    }
    return common;
  }

  private static boolean allHave(int index, List<Operation> operations) {
    List<String> first = segments(operations.get(0));
    return operations.stream()
        .map(PathFolders::segments)
        .allMatch(
            each ->
                each.size() > index + 1
                    && first.size() > index + 1
                    && each.get(index).equals(first.get(index)));
  }

  private static List<String> segments(Operation operation) {
    String path = operation.path().replaceFirst("[?#].*$", "");
    return Arrays.stream(path.split("/", -1)).filter(segment -> !segment.isEmpty()).toList();
  }

  private static boolean isName(String segment) {
    return !segment.contains("{");
  }
}

package io.github.authdex.generator.emit.javaclient;

import io.github.authdex.model.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Operations that share a class.
 *
 * @param name the tag, or what stands for it
 * @param operations in the document's order
 */
record OperationGroup(String name, List<Operation> operations) {
  /** A class file holds at most 65,535 constants; an operation takes about thirty. */
  private static final int MAX_OPERATIONS = 500;

  private static final int MAX_GROUPS_BY_PATH = 150;

  /** Returns the groups by tag; operations without one are grouped by where their path begins. */
  static List<OperationGroup> of(List<Operation> operations) {
    Set<String> starts =
        operations.stream()
            .filter(operation -> operation.tag().isBlank())
            .map(OperationGroup::start)
            .collect(Collectors.toSet());
    Map<String, List<Operation>> byName = new LinkedHashMap<>();
    for (Operation operation : operations) {
      String start = starts.size() > MAX_GROUPS_BY_PATH ? "default" : start(operation);
      String name = operation.tag().isBlank() ? start : operation.tag();
      byName.computeIfAbsent(name, key -> new ArrayList<>()).add(operation);
    }
    List<OperationGroup> groups = new ArrayList<>();
    byName.forEach((name, members) -> groups.addAll(split(name, members)));
    return groups;
  }

  /** Returns the first segment of the path that is no version and no parameter. */
  private static String start(Operation operation) {
    for (String segment : operation.path().split("[/?#]", -1)) {
      if (!segment.isEmpty() && !segment.contains("{") && !segment.matches("v?[0-9.]+|api")) {
        return segment;
      }
    }
    return "default";
  }

  private static List<OperationGroup> split(String name, List<Operation> operations) {
    List<OperationGroup> parts = new ArrayList<>();
    for (int from = 0; from < operations.size(); from += MAX_OPERATIONS) {
      int to = Math.min(from + MAX_OPERATIONS, operations.size());
      parts.add(new OperationGroup(name, List.copyOf(operations.subList(from, to))));
    }
    return parts;
  }

  /** Returns what the operation is called within this group: its id without the group's name. */
  String methodName(Operation operation) {
    List<String> id = JavaNames.of(operation.id());
    List<String> tag = JavaNames.of(name);
    for (int skipped = 0; skipped <= 1; skipped++) {
      int end = skipped + tag.size();
      if (!tag.isEmpty() && end < id.size() && equal(id.subList(skipped, end), tag)) {
        return JavaNames.member(String.join(" ", id.subList(end, id.size())), "call");
      }
    }
    return JavaNames.member(operation.id(), "call");
  }

  private static boolean equal(List<String> some, List<String> others) {
    return String.join(" ", some).equalsIgnoreCase(String.join(" ", others));
  }
}

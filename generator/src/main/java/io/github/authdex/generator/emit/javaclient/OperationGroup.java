package io.github.authdex.generator.emit.javaclient;

import io.github.authdex.model.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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

  /** So many paths that each are a procedure's would be as many classes of one method. */
  private static final int MIN_PROCEDURES = 6;

  /** The name of the group of all that belong to no other. */
  private static final String REST = "operations";

  /** A path that reads as a method's name does, such as sendMessage or chat.delete. */
  private static final Pattern CALL = Pattern.compile("[a-z]+[A-Z.].*");

  /**
   * Returns the groups by tag; operations without one are grouped by where their path begins, but
   * for those of procedures, each of which would be alone.
   */
  static List<OperationGroup> of(List<Operation> operations) {
    List<Operation> untagged = operations.stream().filter(each -> tag(each).isEmpty()).toList();
    Map<String, Long> starts =
        untagged.stream()
            .collect(Collectors.groupingBy(OperationGroup::start, Collectors.counting()));
    Predicate<Operation> alone = each -> starts.get(start(each)) == 1 && endsAtStart(each);
    long calls =
        untagged.stream().filter(alone).filter(each -> CALL.matcher(start(each)).matches()).count();
    boolean procedures = starts.size() >= MIN_PROCEDURES && 2 * calls > starts.size();
    boolean many = starts.size() > MAX_GROUPS_BY_PATH;
    Map<String, List<Operation>> byName = new LinkedHashMap<>();
    for (Operation operation : operations) {
      String name = tag(operation);
      if (name.isEmpty()) {
        name = many || (procedures && alone.test(operation)) ? REST : start(operation);
      }
      byName
          .computeIfAbsent(name, key -> new ArrayList<>())
          .add(name.equals(REST) ? named(operation) : operation);
    }
    List<OperationGroup> groups = new ArrayList<>();
    byName.forEach((name, members) -> groups.addAll(split(name, members)));
    return groups;
  }

  /** Tools write the tag "default" where a document has none. */
  private static String tag(Operation operation) {
    String tag = operation.tag().strip();
    return tag.equalsIgnoreCase("default") ? REST : tag;
  }

  private static boolean endsAtStart(Operation operation) {
    return operation.path().replaceAll("/+$", "").endsWith("/" + start(operation));
  }

  /** Returns the first segment of the path that is no version and no parameter. */
  private static String start(Operation operation) {
    for (String segment : operation.path().split("[/?#]", -1)) {
      if (!segment.isEmpty() && !segment.contains("{") && !segment.matches("v?[0-9.]+|api")) {
        return segment;
      }
    }
    return REST;
  }

  private static List<OperationGroup> split(String name, List<Operation> operations) {
    List<OperationGroup> parts = new ArrayList<>();
    for (int from = 0; from < operations.size(); from += MAX_OPERATIONS) {
      int to = Math.min(from + MAX_OPERATIONS, operations.size());
      parts.add(new OperationGroup(name, List.copyOf(operations.subList(from, to))));
    }
    return parts;
  }

  /** Returns whether the group is of operations that belong to no other. */
  boolean isRest() {
    return name.equals(REST);
  }

  /** Returns the procedure under its own name, to which the method of HTTP adds nothing. */
  private static Operation named(Operation operation) {
    return isCall(operation) ? operation.withId(start(operation)) : operation;
  }

  /** Returns whether the id is made of a path that names a procedure. */
  private static boolean isCall(Operation operation) {
    String start = start(operation);
    String made = operation.method() + start.replaceAll("[^A-Za-z0-9]", "");
    return operation.id().equalsIgnoreCase(made)
        && endsAtStart(operation)
        && (operation.method().equals("POST") || CALL.matcher(start).matches());
  }

  /** Returns what stands in the group's comments. */
  String text() {
    return isRest() ? "operations" : "operations of " + name;
  }
}

package io.github.authdex.generator.overlay;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.generator.jsonpath.JsonPathQuery;
import io.github.authdex.generator.jsonpath.SelectedNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Operations of a document that are changed alike, and the fewest queries that select them. */
final class OperationSet {
  private final JsonNode root;
  private final Map<String, Set<String>> methods = new LinkedHashMap<>();
  private final Set<JsonPointer> pointers = new LinkedHashSet<>();

  OperationSet(JsonNode root) {
    this.root = root;
  }

  /**
   * @param method as the document writes it; empty for the path itself
   */
  void add(String path, String method) {
    methods.computeIfAbsent(path, key -> new LinkedHashSet<>()).add(method);
    JsonPointer item = JsonPointer.compile("/paths").appendProperty(path);
    pointers.add(method.isEmpty() ? item : item.appendProperty(method));
  }

  boolean isEmpty() {
    return pointers.isEmpty();
  }

  /**
   * Returns queries that select what {@code end} selects below the operations, and nothing else.
   *
   * @param end what follows, such as {@code .security}, or empty
   * @param wanted what the queries are to select, all together
   */
  List<String> queries(String end, Collection<JsonPointer> wanted) {
    Set<String> all = methods.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    List<String> general = new ArrayList<>();
    if (all.contains("")) {
      general.add("$.paths.*" + end);
    } else {
      if (!end.isEmpty()) {
        general.add("$.paths.*.*" + end);
      }
      general.add("$.paths.*" + names(ordered(all)) + end);
    }
    for (String query : general) {
      if (selects(query).equals(Set.copyOf(wanted))) {
        return List.of(query);
      }
    }
    return byMethods(end);
  }

  /** Returns where the operations are. */
  Set<JsonPointer> pointers() {
    return pointers;
  }

  private Set<JsonPointer> selects(String query) {
    return JsonPathQuery.of(query).select(root).stream()
        .map(SelectedNode::pointer)
        .collect(Collectors.toSet());
  }

  private List<String> byMethods(String end) {
    Map<Set<String>, List<String>> groups = new LinkedHashMap<>();
    methods.forEach((path, own) -> groups.computeIfAbsent(own, key -> new ArrayList<>()).add(path));
    return groups.entrySet().stream()
        .map(
            group ->
                "$.paths"
                    + names(group.getValue())
                    + (group.getKey().contains("") ? "" : names(ordered(group.getKey())))
                    + end)
        .toList();
  }

  private List<String> ordered(Set<String> words) {
    return words.stream().sorted().toList();
  }

  /** Returns what selects members by their names. */
  static String names(List<String> names) {
    if (names.size() == 1 && names.get(0).matches("[A-Za-z_][A-Za-z0-9_]*")) {
      return "." + names.get(0);
    }
    return names.stream().map(OperationSet::quoted).collect(Collectors.joining(",", "[", "]"));
  }

  static String quoted(String name) {
    StringBuilder quoted = new StringBuilder("'");
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '\'' || c == '\\') {
        quoted.append('\\').append(c);
      } else {
        quoted.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
      }
    }
    return quoted.append('\'').toString();
  }
}

package io.github.authdex.generator.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.catalog.source.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which members or items of a value go, stay and come.
 *
 * @param present where the present ones stand, in their order
 * @param removed which of them go
 * @param added what comes behind them, by name; by a number for items
 */
record MemberChanges(List<SourceSpan> present, List<Boolean> removed, Map<String, JsonNode> added) {
  static MemberChanges ofMembers(SourceSpan span, JsonNode from, JsonNode to) {
    List<Boolean> removed = new ArrayList<>();
    span.members().keySet().forEach(name -> removed.add(!to.has(name)));
    Map<String, JsonNode> added = new LinkedHashMap<>();
    to.properties().stream()
        .filter(member -> !from.has(member.getKey()))
        .forEach(member -> added.put(member.getKey(), member.getValue()));
    return new MemberChanges(List.copyOf(span.members().values()), removed, added);
  }

  /** Returns the changes of an array that lost or got items; empty if it is another altogether. */
  static Optional<MemberChanges> ofItems(SourceSpan span, JsonNode from, JsonNode to) {
    List<Boolean> removed = new ArrayList<>();
    int next = 0;
    for (JsonNode item : from) {
      boolean stays = next < to.size() && to.get(next).equals(item);
      removed.add(!stays);
      next += stays ? 1 : 0;
    }
    Map<String, JsonNode> added = new LinkedHashMap<>();
    for (int i = next; i < to.size(); i++) {
      added.put(Integer.toString(i), to.get(i));
    }
    boolean mixed = removed.contains(true) && !added.isEmpty();
    return mixed ? Optional.empty() : Optional.of(new MemberChanges(span.items(), removed, added));
  }

  boolean isNothing() {
    return added.isEmpty() && !removed.contains(true);
  }

  /** Returns whether none of the present ones stays. */
  boolean removesAll() {
    return !removed.contains(false);
  }
}

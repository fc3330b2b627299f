package io.github.authdex.catalog.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a value stands in its text, in characters from the start, ends exclusive.
 *
 * @param keyStart where its key begins; the value itself where it has none
 * @param keyEnd where its key ends
 * @param start where it begins
 * @param end where it ends
 * @param flow whether it stands in braces, brackets or quotes, and not in lines of its own
 * @param members of an object, by name
 * @param items of an array
 */
public record SourceSpan(
    int keyStart,
    int keyEnd,
    int start,
    int end,
    boolean flow,
    Map<String, SourceSpan> members,
    List<SourceSpan> items) {
  public SourceSpan {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    items = Collections.unmodifiableList(new ArrayList<>(items));
  }

  static SourceSpan scalar(int start, int end) {
    return new SourceSpan(start, start, start, end, true, Map.of(), List.of());
  }

  SourceSpan behind(int keyStart, int keyEnd) {
    return new SourceSpan(keyStart, keyEnd, start, end, flow, members, items);
  }
}

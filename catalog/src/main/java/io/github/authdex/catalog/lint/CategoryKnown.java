package io.github.authdex.catalog.lint;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A category that is nearly one of other entries is that one, mistyped. */
final class CategoryKnown implements CatalogRule {
  @Override
  public String id() {
    return "category-known";
  }

  @Override
  public void check(EntryTree entry, OtherEntries others, Rule.Report report) {
    Set<String> known = others.categories();
    Map<String, EntryPlace> own = new TreeMap<>();
    categories(entry).forEach(category -> own.put(category.node().asText(), category));
    for (Map.Entry<String, EntryPlace> category : own.entrySet()) {
      String word = category.getKey();
      if (word.length() > 4 && !known.contains(word)) {
        known.stream()
            .filter(other -> NearestWord.distance(word, other) == 1)
            .findFirst()
            .ifPresent(
                other ->
                    report.error(
                        category.getValue(),
                        "no other entry is about \""
                            + word
                            + "\"; did you mean \""
                            + other
                            + "\"?"));
      }
    }
  }

  private static Iterable<EntryPlace> categories(EntryTree entry) {
    return entry.root().child("categories").children();
  }
}

package io.github.authdex.catalog.lint;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A category that is nearly one of other entries is that one, mistyped. */
final class CategoryKnown implements CatalogRule {
  @Override
  public String id() {
    return "category-known";
  }

  @Override
  public void check(EntryTree entry, OtherEntries others, Rule.Report report) {
    Set<String> known = new TreeSet<>();
    Map<String, EntryPlace> own = new TreeMap<>();
    others.all().forEach(other -> categories(other).forEach(c -> known.add(c.node().asText())));
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

package io.github.authdex.site.view;

import io.github.authdex.catalog.CatalogCounts;
import io.github.authdex.catalog.Grade;
import io.github.authdex.catalog.IndexedApi;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a catalog holds, in numbers.
 *
 * @param total how many APIs
 * @param others how many of them have a file of their own
 * @param kinds how many take each kind, the most frequent first
 * @param grades how many have each grade, the best first
 * @param categories how many are about what, the most frequent first
 * @param families how many services of what, by name
 */
public record CatalogFacts(
    int total,
    int others,
    List<Facet> kinds,
    List<Facet> grades,
    List<Facet> categories,
    List<Facet> families) {
  public CatalogFacts {
    kinds = List.copyOf(kinds);
    grades = List.copyOf(grades);
    categories = List.copyOf(categories);
    families = List.copyOf(families);
  }

  private static final Comparator<Facet> MOST_FIRST =
      Comparator.comparingInt(Facet::count).reversed().thenComparing(Facet::value);

  /**
   * How many APIs share something.
   *
   * @param value what they share, as the address bar has it
   * @param label what people call it
   * @param count how many
   */
  public record Facet(String value, String label, int count) {}

  /** Returns how many APIs there are as people write it, such as {@code 2,023}. */
  public String shownTotal() {
    return String.format(Locale.ROOT, "%,d", total);
  }

  /** Counts {@code apis} with the grades of {@code day}. */
  public static CatalogFacts of(List<IndexedApi> apis, LocalDate day) {
    CatalogCounts counts = CatalogCounts.of(apis, day);
    Map<String, Integer> kinds = new TreeMap<>();
    Map<String, Integer> categories = new TreeMap<>();
    for (IndexedApi api : apis) {
      ApiRow.kinds(api).forEach(kind -> kinds.merge(kind, 1, Integer::sum));
      api.categories().forEach(category -> categories.merge(category, 1, Integer::sum));
    }
    return new CatalogFacts(
        counts.all(),
        counts.others(),
        facets(kinds).map(each -> labelled(each, KindWords.title(each.value()))).toList(),
        counts.grades().entrySet().stream().map(CatalogFacts::grade).toList(),
        facets(categories).toList(),
        facets(counts.families()).toList());
  }

  private static Facet grade(Map.Entry<Grade, Integer> grade) {
    String word = grade.getKey().toString();
    return new Facet(word, word, grade.getValue());
  }

  private static Facet labelled(Facet facet, String label) {
    return new Facet(facet.value(), label, facet.count());
  }

  private static Stream<Facet> facets(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(each -> new Facet(each.getKey(), each.getKey(), each.getValue()))
        .sorted(MOST_FIRST);
  }
}

package io.github.authdex.catalog;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many APIs there are, which of them are services of a family, and how well they are supported.
 *
 * @param all how many
 * @param families how many are services of each family, by its name
 * @param grades how many have each grade
 */
public record CatalogCounts(int all, Map<String, Integer> families, Map<Grade, Integer> grades) {
  public CatalogCounts {
    families = Collections.unmodifiableMap(new TreeMap<>(families));
    Map<Grade, Integer> ordered = new EnumMap<>(Grade.class);
    ordered.putAll(grades);
    grades = Collections.unmodifiableMap(ordered);
  }

  /** Counts {@code apis} with the grades of {@code day}. */
  public static CatalogCounts of(List<IndexedApi> apis, LocalDate day) {
    Map<String, Integer> families = new TreeMap<>();
    Map<Grade, Integer> grades = new EnumMap<>(Grade.class);
    for (IndexedApi api : apis) {
      api.family().ifPresent(name -> families.merge(name, 1, Integer::sum));
      grades.merge(api.grade(day), 1, Integer::sum);
    }
    return new CatalogCounts(apis.size(), families, grades);
  }

  /** Returns how many have a file of their own. */
  public int others() {
    return all - families.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Returns the grades in words, such as {@code 89 verified, 282 corroborated}. */
  private String gradesInWords() {
    return grades.entrySet().stream()
        .map(grade -> grade.getValue() + " " + grade.getKey())
        .collect(Collectors.joining(", "));
  }

  /** Returns all of it in one line, such as {@code 3 APIs (2 of aws, 1 other): 3 verified}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder().append(all).append(all == 1 ? " API" : " APIs");
    if (!families.isEmpty()) {
      text.append(
          families.entrySet().stream()
              .map(family -> family.getValue() + " of " + family.getKey())
              .collect(Collectors.joining(", ", " (", "")));
      if (others() > 0) {
        text.append(", ").append(others()).append(others() == 1 ? " other" : " others");
      }
      text.append(')');
    }
    return all == 0 ? text.toString() : text.append(": ").append(gradesInWords()).toString();
  }
}

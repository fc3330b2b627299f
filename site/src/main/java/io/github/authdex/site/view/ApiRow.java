package io.github.authdex.site.view;

import io.github.authdex.catalog.IndexedAlternative;
import io.github.authdex.catalog.IndexedApi;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An API as a line of a list.
 *
 * @param id of its entry
 * @param title the provider's name for it
 * @param provider the provider's domain
 * @param kinds by which it is authenticated, each once
 * @param ways the same in words
 * @param grade how well it is supported
 */
public record ApiRow(
    String id, String title, String provider, List<String> kinds, String ways, String grade) {
  public ApiRow {
    kinds = List.copyOf(kinds);
  }

  /** Returns {@code api} with its grade on {@code day}. */
  public static ApiRow of(IndexedApi api, LocalDate day) {
    List<String> kinds = kinds(api);
    return new ApiRow(
        api.id(),
        api.title(),
        api.provider(),
        kinds,
        kinds.isEmpty()
            ? "no credential"
            : kinds.stream().map(KindWords::title).collect(Collectors.joining(" · ")),
        api.grade(day).toString());
  }

  /** Returns the kinds that {@code api} takes, in its order, each once. */
  public static List<String> kinds(IndexedApi api) {
    return api.security().stream()
        .flatMap(alternative -> alternative.schemes().stream())
        .map(IndexedAlternative.Scheme::kind)
        .distinct()
        .toList();
  }
}

package io.github.authdex.site.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.Grade;
import io.github.authdex.catalog.IndexedApi;
import io.github.authdex.catalog.IndexedServer;
import io.github.authdex.site.output.SiteFile;
import io.github.authdex.site.view.ApiRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * APIs as short rows: id, title, provider, kinds, grade, categories, other names and host, where
 * words that occur often stand once and are named by their number.
 */
public final class SearchIndex {
  private static final List<Grade> GRADES = List.of(Grade.values());

  private final LocalDate day;
  private final List<String> kinds = new ArrayList<>();
  private final List<String> categories = new ArrayList<>();

  private SearchIndex(LocalDate day) {
    this.day = day;
  }

  /** Returns the index of {@code catalog}: one of most APIs, and one of those of families. */
  public static List<SiteFile> of(Catalog catalog, LocalDate day) {
    return List.of(
        SiteFile.text(
            "search/apis.json",
            new SearchIndex(day)
                .text(catalog.list().stream().filter(api -> api.family().isEmpty()).toList())),
        SiteFile.text(
            "search/families.json",
            new SearchIndex(day)
                .text(catalog.list().stream().filter(api -> api.family().isPresent()).toList())));
  }

  private String text(List<IndexedApi> apis) {
    ObjectNode index = JsonNodeFactory.instance.objectNode();
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    apis.forEach(api -> rows.add(row(api)));
    kinds.forEach(index.putArray("kinds")::add);
    categories.forEach(index.putArray("categories")::add);
    ArrayNode grades = index.putArray("grades");
    GRADES.forEach(grade -> grades.add(grade.toString()));
    index.set("rows", rows);
    return index + "\n";
  }

  private ArrayNode row(IndexedApi api) {
    ArrayNode row = JsonNodeFactory.instance.arrayNode();
    row.add(api.id()).add(api.title()).add(api.provider());
    ArrayNode ownKinds = row.addArray();
    ApiRow.kinds(api).forEach(kind -> ownKinds.add(number(kinds, kind)));
    row.add(GRADES.indexOf(api.grade(day)));
    ArrayNode ownCategories = row.addArray();
    api.categories().forEach(category -> ownCategories.add(number(categories, category)));
    ArrayNode aliases = row.addArray();
    api.aliases().forEach(aliases::add);
    return row.add(host(api).orElse(""));
  }

  private static int number(List<String> words, String word) {
    if (!words.contains(word)) {
      words.add(word);
    }
    return words.indexOf(word);
  }

  /** Returns the host of its first server, if that is the same for all. */
  private static Optional<String> host(IndexedApi api) {
    return api.servers().stream()
        .map(IndexedServer::url)
        .map(ServerAddress::of)
        .map(ServerAddress::host)
        .findFirst()
        .filter(host -> host.indexOf('{') < 0);
  }
}

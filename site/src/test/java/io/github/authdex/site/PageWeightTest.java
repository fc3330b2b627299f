package io.github.authdex.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.IndexedApi;
import io.github.authdex.site.output.SiteFile;
import io.github.authdex.site.output.SitePart;
import java.net.URI;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a page needs to be shown, with its style sheets, scripts and what these import,
 * uncompressed. Of the APIs those are tried of which the catalog says most, and a few others;
 * {@code -Dauthdex.catalog=whole} tries each.
 */
final class PageWeightTest {
  private static final int MOST = 100_000;
  private static final int LARGEST = 30;
  private static final int STEP = 100;
  private static final Set<String> WITHOUT_PAGES = Set.of("card", "data", "feeds", "search");
  private static final Catalog CATALOG = Catalog.bundled();

  private static final Pattern NEEDED =
      Pattern.compile("<(?:link rel=\"(?:stylesheet|icon)\" href|script[^>]* src)=\"([^\"]*)\"");
  private static final Pattern IMPORTED = Pattern.compile("(?m)^(?:import|\\}) .*from '([^']*)'");

  private final Map<String, SiteFile> assets =
      SiteAssets.files().stream().collect(Collectors.toMap(SiteFile::path, Function.identity()));

  @Test
  void aPageIsShownByLessThanAHundredKilobytes() {
    List<SiteFile> pages = pages();

    assertThat(pages).hasSizeGreaterThan(60);
    assertThat(pages).allSatisfy(page -> assertThat(weight(page)).as(page.path()).isLessThan(MOST));
  }

  private static List<SiteFile> pages() {
    Set<String> apis = apis();
    return SiteBuilder.parts(CATALOG, SampleSite.SITE).stream()
        .filter(part -> !part.name().startsWith("api ") || apis.contains(part.name()))
        .filter(part -> !WITHOUT_PAGES.contains(part.name()))
        .map(SitePart::files)
        .flatMap(files -> files.get().stream())
        .filter(file -> file.path().endsWith(".html"))
        .toList();
  }

  private static Set<String> apis() {
    List<String> bySize =
        CATALOG.list().stream()
            .sorted(Comparator.comparingInt((IndexedApi api) -> -size(api)))
            .map(api -> "api " + api.id())
            .toList();
    boolean whole = System.getProperty("authdex.catalog", "").equals("whole");
    return IntStream.range(0, bySize.size())
        .filter(i -> whole || i < LARGEST || i % STEP == 0)
        .mapToObj(bySize::get)
        .collect(Collectors.toSet());
  }

  private static int size(IndexedApi api) {
    return CATALOG.json(api.id()).length();
  }

  private int weight(SiteFile page) {
    Set<String> paths = new HashSet<>();
    NEEDED.matcher(page.text()).results().forEach(match -> add(page.path(), match.group(1), paths));
    assertThat(paths).as(page.path()).contains("assets/site.css", "assets/theme.js");
    return page.length() + paths.stream().map(assets::get).mapToInt(SiteFile::length).sum();
  }

  /** Adds what {@code href} of {@code path} leads to, and what that imports. */
  private void add(String path, String href, Set<String> paths) {
    String found = URI.create("/" + path).resolve(href).getPath().substring(1);
    assertThat(assets).containsKey(found);
    if (paths.add(found)) {
      imports(found).forEach(each -> add(found, each, paths));
    }
  }

  private Stream<String> imports(String script) {
    return script.endsWith(".js")
        ? IMPORTED.matcher(assets.get(script).text()).results().map(match -> match.group(1))
        : Stream.empty();
  }
}

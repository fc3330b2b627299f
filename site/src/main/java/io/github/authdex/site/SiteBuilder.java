package io.github.authdex.site;

import io.github.authdex.catalog.Catalog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Builds the site into a folder. */
public final class SiteBuilder {
  private SiteBuilder() {}

  /**
   * Writes the pages of the bundled catalog.
   *
   * @param args the folder of the site
   * @throws IOException if a page cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    for (Page page : pages(Catalog.bundled(), LocalDate.now(ZoneOffset.UTC))) {
      Path path = folder.resolve(page.path());
      Files.createDirectories(path.getParent());
      Files.writeString(path, page.content(), StandardCharsets.UTF_8);
    }
  }

  /**
   * Returns the files of the site. Equal catalogs give equal files.
   *
   * @param today the day whose grades are shown
   */
  static List<Page> pages(Catalog catalog, LocalDate today) throws IOException {
    Templates templates = new Templates();
    return List.of(
        new CatalogPage(templates, today).of(catalog), asset("site.css"), asset("filter.js"));
  }

  private static Page asset(String name) throws IOException {
    try (InputStream in = SiteBuilder.class.getResourceAsStream("assets/" + name)) {
      return new Page("assets/" + name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}

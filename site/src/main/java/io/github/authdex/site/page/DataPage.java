package io.github.authdex.site.page;

import io.github.authdex.site.output.SiteFile;
import io.github.authdex.site.view.SiteContext;
import java.util.Map;

/** What the JSON API is and what is promised of it. */
public final class DataPage {
  private final PageTemplates templates;
  private final SiteContext site;

  /** Makes that of {@code site}. */
  public DataPage(PageTemplates templates, SiteContext site) {
    this.templates = templates;
    this.site = site;
  }

  /** Returns the page. */
  public SiteFile page() {
    PageFrame frame =
        PageFrame.of(
                site,
                "data/index.html",
                "data",
                "The data as JSON · Authdex",
                "The catalog for programs: plain JSON files, an OpenAPI document, and a promise.")
            .withSheets("api");
    String address = site.address("api/v1/");
    return SiteFile.text(
        frame.path(),
        templates.fill("data", frame, Map.of("address", address.isEmpty() ? "/api/v1/" : address)));
  }
}

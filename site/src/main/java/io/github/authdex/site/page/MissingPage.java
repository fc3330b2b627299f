package io.github.authdex.site.page;

import io.github.authdex.site.output.SiteFile;
import io.github.authdex.site.view.SiteContext;
import java.util.Map;

/** What is shown at an address that the site does not have. */
public final class MissingPage {
  private final PageTemplates templates;
  private final SiteContext site;

  /** Makes that of {@code site}. */
  public MissingPage(PageTemplates templates, SiteContext site) {
    this.templates = templates;
    this.site = site;
  }

  /** Returns the page. */
  public SiteFile page() {
    PageFrame frame =
        PageFrame.of(site, "404.html", "", "Not found · Authdex", "There is no such page.")
            .anywhere(site);
    return SiteFile.text(frame.path(), templates.fill("404", frame, Map.of()));
  }
}

package io.github.authdex.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.site.output.SiteFile;
import io.github.authdex.site.view.SiteContext;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

final class SiteFeedsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
  private static final SiteContext SITE =
      new SiteContext(Optional.of(URI.create("https://apis.example")), DAY);

  private static Document xml(String path) throws Exception {
    SiteFile file =
        new SiteFeeds(new PageTemplates(), SITE)
            .of(Catalog.bundled()).stream()
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElseThrow();
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(file.content()));
  }

  @Test
  void theMapHasEachPage() throws Exception {
    Document map = xml("sitemap.xml");

    assertThat(map.getElementsByTagName("loc").getLength())
        .isGreaterThan(Catalog.bundled().list().size());
    assertThat(map.getElementsByTagName("loc").item(0).getTextContent())
        .isEqualTo("https://apis.example/");
  }

  @Test
  void theFeedBeginsWithWhatWasReadLast() throws Exception {
    Document feed = xml("feed.xml");
    String newest = feed.getElementsByTagName("updated").item(1).getTextContent();
    String oldest = feed.getElementsByTagName("updated").item(60).getTextContent();

    assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(60);
    assertThat(newest).isGreaterThanOrEqualTo(oldest);
  }

  @Test
  void withoutAnAddressThereAreNone() {
    assertThat(
            new SiteFeeds(new PageTemplates(), new SiteContext(Optional.empty(), DAY))
                .of(Catalog.bundled()))
        .isEmpty();
  }
}

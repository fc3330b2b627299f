package io.github.authdex.site;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.Entry;
import io.github.authdex.catalog.IndexedApi;
import io.github.authdex.site.data.ApiData;
import io.github.authdex.site.data.CatalogData;
import io.github.authdex.site.output.SiteFile;
import io.github.authdex.site.output.SitePart;
import io.github.authdex.site.page.ApiListPage;
import io.github.authdex.site.page.ApiPage;
import io.github.authdex.site.page.DataPage;
import io.github.authdex.site.page.HomePage;
import io.github.authdex.site.page.KindPage;
import io.github.authdex.site.page.MissingPage;
import io.github.authdex.site.page.PageTemplates;
import io.github.authdex.site.page.SiteFeeds;
import io.github.authdex.site.page.SocialCard;
import io.github.authdex.site.search.HostIndex;
import io.github.authdex.site.search.SearchIndex;
import io.github.authdex.site.view.ApiView;
import io.github.authdex.site.view.SiteContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes a site of a catalog. Equal catalogs give equal files. What is made of one entry is a part
 * of its own, so that a change of an entry costs little.
 */
public final class SiteBuilder {
  private final Catalog catalog;
  private final SiteContext site;
  private final PageTemplates templates = new PageTemplates();

  private SiteBuilder(Catalog catalog, SiteContext site) {
    this.catalog = catalog;
    this.site = site;
  }

  /** Returns the parts of the site of {@code catalog}. */
  public static List<SitePart> parts(Catalog catalog, SiteContext site) {
    return new SiteBuilder(catalog, site).parts();
  }

  private List<SitePart> parts() {
    PartKeys keys = PartKeys.of(site);
    List<SitePart> apis = catalog.list().stream().map(api -> api(api, keys)).toList();
    String whole = keys.of(apis.stream().map(SitePart::key).collect(Collectors.joining()));
    List<SitePart> parts = new ArrayList<>(apis);
    parts.add(new SitePart("assets", keys.of(""), SiteAssets::files));
    parts.add(new SitePart("pages", whole, this::pages));
    parts.add(new SitePart("lists", whole, () -> new ApiListPage(templates, site).of(catalog)));
    parts.add(new SitePart("kinds", whole, () -> new KindPage(templates, site).of(catalog)));
    parts.add(new SitePart("search", whole, this::search));
    parts.add(new SitePart("data", whole, () -> CatalogData.of(catalog, site)));
    parts.add(new SitePart("feeds", whole, () -> new SiteFeeds(templates, site).of(catalog)));
    parts.add(new SitePart("card", whole, () -> List.of(SocialCard.of(catalog, site))));
    return parts;
  }

  private List<SiteFile> pages() {
    return List.of(
        new HomePage(templates, site).of(catalog),
        new MissingPage(templates, site).page(),
        new DataPage(templates, site).page());
  }

  private List<SiteFile> search() {
    List<SiteFile> files = new ArrayList<>(SearchIndex.of(catalog, site.day()));
    files.add(HostIndex.of(catalog));
    return files;
  }

  /** What is inside the library is as it was when that was built, of which keys know. */
  private SitePart api(IndexedApi api, PartKeys keys) {
    String content = catalog.isBundled(api.id()) ? "" : catalog.json(api.id()) + api.family();
    return new SitePart("api " + api.id(), keys.of(api.id() + content), () -> files(api));
  }

  private List<SiteFile> files(IndexedApi api) {
    Entry entry = catalog.entry(api.id());
    ApiView view = ApiView.of(entry, api, site);
    List<SiteFile> files =
        new ArrayList<>(new ApiPage(templates, site).of(entry, view, api.family().isPresent()));
    files.add(ApiData.of(catalog, api, view));
    return files;
  }
}

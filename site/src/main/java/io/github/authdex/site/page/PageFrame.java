package io.github.authdex.site.page;

import io.github.authdex.site.view.SiteContext;
import java.util.List;

/**
 * What stands around the content of every page.
 *
 * @param path of the page's file
 * @param title of the page
 * @param description of it, in a sentence
 * @param root leads to the front page from here, with a slash at its end
 * @param canonical its whole address, or empty
 * @param feed the address of the feed of changes, or empty
 * @param card the address of its picture for cards, or empty
 * @param section which part of the site is open: {@code home}, {@code apis}, {@code kinds}, {@code
 *     data}, or empty
 * @param data about the page, as JSON that is safe within a script element; or empty
 * @param sheets names of the style sheets beside that of all pages
 */
public record PageFrame(
    String path,
    String title,
    String description,
    String root,
    String canonical,
    String feed,
    String card,
    String section,
    String data,
    List<String> sheets) {
  public PageFrame {
    sheets = List.copyOf(sheets);
  }

  /** Returns the frame of the page at {@code path} of {@code site}. */
  static PageFrame of(
      SiteContext site, String path, String section, String title, String description) {
    return new PageFrame(
        path,
        title,
        description,
        root(path),
        site.address(path),
        site.address("feed.xml"),
        site.address("assets/card.png"),
        section,
        "",
        List.of());
  }

  /** Returns the same with {@code data} about the page. */
  PageFrame withData(String data) {
    return new PageFrame(
        path, title, description, root, canonical, feed, card, section, data, sheets);
  }

  /** Returns the same with style sheets beside that of all pages. */
  PageFrame withSheets(String... sheets) {
    return new PageFrame(
        path, title, description, root, canonical, feed, card, section, data, List.of(sheets));
  }

  /** Returns the same for a page that is shown at any address of the site. */
  PageFrame anywhere(SiteContext site) {
    return new PageFrame(
        path, title, description, site.rootPath(), "", feed, card, section, data, sheets);
  }

  private static String root(String path) {
    String up = "../".repeat((int) path.chars().filter(c -> c == '/').count());
    return up.isEmpty() ? "./" : up;
  }

  public boolean isHome() {
    return section.equals("home");
  }

  public boolean isApis() {
    return section.equals("apis");
  }

  public boolean isKinds() {
    return section.equals("kinds");
  }

  public boolean isData() {
    return section.equals("data");
  }
}

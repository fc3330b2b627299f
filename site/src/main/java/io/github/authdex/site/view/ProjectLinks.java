package io.github.authdex.site.view;

import io.github.authdex.catalog.IndexedApi;

/** Where the project's own files are read and edited. */
public final class ProjectLinks {
  /** The project's own page. */
  public static final String HOME = "https://github.com/authdex/authdex";

  private static final String MAIN = "/blob/main/";

  private ProjectLinks() {}

  /** Returns the file that the entry of {@code api} stands in, below the project's folder. */
  public static String file(IndexedApi api) {
    return api.family()
        .map(family -> "catalog/entries/families/" + family + ".yaml")
        .orElseGet(() -> "catalog/entries/" + api.id().charAt(0) + "/" + api.id() + ".yaml");
  }

  /** Returns where {@code file} is read. */
  public static String view(String file) {
    return HOME + MAIN + file;
  }

  /** Returns where a change of {@code file} is proposed. */
  public static String edit(String file) {
    return HOME + "/edit/main/" + file;
  }

  /** Returns the address of what contributors read first. */
  public static String contributing() {
    return view("CONTRIBUTING.md");
  }
}

package io.github.authdex.catalog.sweep;

/**
 * Where candidates come from.
 *
 * @param source as evidence names it
 * @param licence of the repository
 * @param repository owner and name on GitHub
 * @param commit 40 digits; empty if the files are no repository's
 * @param day of the commit, or empty
 */
record Origin(String source, String licence, String repository, String commit, String day) {
  /** Returns the permanent address of a file. */
  String permalink(String path) {
    String encoded = path.replace("%", "%25").replace(" ", "%20").replace("#", "%23");
    return "https://github.com/" + repository + "/blob/" + commit + "/" + encoded;
  }
}

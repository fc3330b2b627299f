package io.github.authdex.site.search;

/**
 * The URL of a server, taken apart; braces stand for its variables.
 *
 * @param host without a port
 * @param path without a slash at its end
 */
record ServerAddress(String host, String path) {
  static ServerAddress of(String url) {
    String rest = url.substring(url.indexOf("://") + 3);
    int slash = rest.indexOf('/');
    String authority = slash < 0 ? rest : rest.substring(0, slash);
    String path = slash < 0 ? "" : rest.substring(slash).replaceFirst("/+$", "");
    return new ServerAddress(authority.replaceFirst(":[0-9]+$", ""), path);
  }

  /** Returns what stands behind the last variable of the host. */
  String end() {
    return host.substring(host.lastIndexOf('}') + 1);
  }

  /**
   * Returns whether two labels or more stand behind the last variable, so that it has one owner.
   */
  boolean isOwned() {
    int dot = end().indexOf('.');
    return host.indexOf('{') < 0 || (dot >= 0 && end().indexOf('.', dot + 1) >= 0);
  }

  /** Returns the name of the last variable of the host. */
  String lastVariable() {
    int brace = host.lastIndexOf('{');
    return host.substring(brace + 1, host.indexOf('}', brace));
  }

  ServerAddress with(String variable, String value) {
    return new ServerAddress(host.replace("{" + variable + "}", value), path);
  }
}

package io.github.authdex.catalog.lint;

/** An exception is a path below the server's: no query, no host, no variable of a document. */
final class PathsBelow implements Rule {
  @Override
  public String id() {
    return "paths-below";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    for (Place rule : entry.root().child("paths").children()) {
      String glob = rule.name();
      if (glob.matches(".*[?#{}\\s\\\\].*|//.*|.*[^*/]//.*|.*\\*{3,}.*|.*/\\.{1,2}(/.*)?")) {
        report.error(
            rule,
            "\"" + glob + "\" is no path; write segments, * for one of them and ** for any number");
      }
      for (Place server : entry.servers()) {
        String base = server.text("url").replaceFirst("^[a-z]+://[^/]*", "");
        if (base.length() > 1 && !base.contains("{") && glob.startsWith(base + "/")) {
          report.error(rule, "\"" + glob + "\" repeats " + base + " of the server; take it out");
          break;
        }
      }
    }
  }
}

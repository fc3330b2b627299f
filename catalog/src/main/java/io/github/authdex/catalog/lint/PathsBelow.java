package io.github.authdex.catalog.lint;

import java.util.regex.Pattern;

/** An exception is a path below the server's: no query, no host, no variable of a document. */
final class PathsBelow implements Rule {
  /** What the path of a request never has (RFC 3986 §3.3), and globs that mean nothing. */
  private static final Pattern NO_PATH =
      Pattern.compile(
          ".*[^!-~].*|.*[\"<>?#{}\\[\\]\\\\^`|].*"
              + "|//.*|.*[^*/]//.*|.*\\*{3,}.*|.*/\\.{1,2}(/.*)?");

  @Override
  public String id() {
    return "paths-below";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    for (EntryPlace rule : entry.root().child("paths").children()) {
      String glob = rule.name();
      if (NO_PATH.matcher(glob).matches()) {
        report.error(
            rule,
            "\"" + glob + "\" is no path; write segments, * for one of them and ** for any number");
      }
      for (EntryPlace server : entry.servers()) {
        String base = server.text("url").replaceFirst("^[a-z]+://[^/]*", "");
        if (base.length() > 1 && !base.contains("{") && glob.startsWith(base + "/")) {
          report.error(rule, "\"" + glob + "\" repeats " + base + " of the server; take it out");
          break;
        }
      }
    }
  }
}

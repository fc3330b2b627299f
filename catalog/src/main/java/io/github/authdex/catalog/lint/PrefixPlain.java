package io.github.authdex.catalog.lint;

import java.util.Locale;

/** What stands in front of a key is sent as it is written: no template, and its space with it. */
final class PrefixPlain implements Rule {
  @Override
  public String id() {
    return "prefix-plain";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    for (EntryPlace scheme : entry.schemes()) {
      if (!scheme.text("kind").equals("signature")) {
        check(scheme, report);
      }
      check(scheme.child("token"), report);
    }
  }

  private static void check(EntryPlace holder, Report report) {
    EntryPlace prefix = holder.child("prefix");
    String text = prefix.node().asText("");
    if (text.contains("{") || text.contains("}")) {
      report.error(
          prefix,
          "the prefix \""
              + text
              + "\" is sent with its braces, for it is no template; write plain text");
    } else if (!holder.text("in").equals("path")
        && text.matches("(?i)bearer|token|basic|key|bot|apikey")) {
      report.error(
          prefix,
          "the prefix \""
              + text
              + "\" runs into the credential; write \""
              + text
              + " \" with its space");
    } else if (holder.text("kind").equals("apikey")) {
      kind(holder, text.toLowerCase(Locale.ROOT), report);
    }
  }

  private static void kind(EntryPlace scheme, String prefix, Report report) {
    boolean authorization =
        scheme.text("in").equals("header") && scheme.text("name").equalsIgnoreCase("Authorization");
    if (authorization && (prefix.equals("bearer ") || prefix.equals("basic "))) {
      String kind = prefix.strip();
      report.error(
          scheme.child("kind"),
          "a key behind \""
              + scheme.text("prefix")
              + "\" in Authorization is of kind "
              + kind
              + "; write kind: "
              + kind);
    }
  }
}

package io.github.authdex.catalog.lint;

import java.util.Locale;

/** The format of a credential can be met, and is that of the value alone. */
final class FormatFits implements Rule {
  @Override
  public String id() {
    return "format-fits";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    for (EntryPlace credential : entry.root().child("credentials").children()) {
      EntryPlace format = credential.child("format");
      int least = format.node().path("minLength").asInt(0);
      int most = format.node().path("maxLength").asInt(Integer.MAX_VALUE);
      if (least > most) {
        report.error(
            format.child("maxLength"),
            "no value has " + least + " characters at least and " + most + " at most; mend one");
      }
      for (EntryPlace prefix : format.child("prefixes").children()) {
        check(prefix, prefix.node().asText(), most, format.text("charset"), report);
      }
    }
  }

  private static void check(EntryPlace at, String prefix, int most, String charset, Report report) {
    if (prefix.length() > most) {
      report.error(
          at, "no value begins with \"" + prefix + "\" and has " + most + " characters; mend one");
    } else if (prefix.contains(" ") || prefix.toLowerCase(Locale.ROOT).equals("bearer")) {
      report.error(
          at,
          "the prefix \""
              + prefix
              + "\" is no part of the credential; put it into the scheme's prefix");
    } else if ((charset.equals("digits") && !prefix.matches("[0-9]+"))
        || (charset.equals("hex") && !prefix.matches("[0-9a-fA-F]+"))) {
      report.error(
          at, "the prefix \"" + prefix + "\" is not of the charset \"" + charset + "\"; mend one");
    }
  }
}

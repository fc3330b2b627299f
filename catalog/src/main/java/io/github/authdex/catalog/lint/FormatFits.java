package io.github.authdex.catalog.lint;

import java.util.List;
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
      if (credential.has("example")) {
        example(credential.child("example"), format, report);
      }
    }
  }

  private static void example(EntryPlace at, EntryPlace format, Report report) {
    String value = at.node().asText();
    int length = value.codePointCount(0, value.length());
    List<EntryPlace> prefixes = format.child("prefixes").children();
    String charset = format.text("charset");
    if (prefixes.stream().noneMatch(prefix -> value.startsWith(prefix.node().asText()))
        && !prefixes.isEmpty()) {
      tell(at, "begins with none of the prefixes", report);
    } else if (length < format.node().path("minLength").asInt(0)) {
      tell(at, "has " + length + " characters, which is less than minLength", report);
    } else if (length > format.node().path("maxLength").asInt(Integer.MAX_VALUE)) {
      tell(at, "has " + length + " characters, which is more than maxLength", report);
    } else if (PartsFit.CHARSETS.containsKey(charset)
        && !PartsFit.CHARSETS.get(charset).matcher(value).matches()) {
      tell(at, "is not of the charset \"" + charset + "\"", report);
    }
  }

  private static void tell(EntryPlace at, String flaw, Report report) {
    report.error(at, at.words() + " " + flaw + " of its format; mend one");
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

package io.github.authdex.catalog.lint;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A credential that holds several can be taken apart, and says which parts are to be seen. */
final class PartsFit implements Rule {
  static final Map<String, Pattern> CHARSETS =
      Map.of(
          "digits", Pattern.compile("[0-9]*"),
          "hex", Pattern.compile("[0-9A-Fa-f]*"),
          "alphanumeric", Pattern.compile("[0-9A-Za-z]*"),
          "base64", Pattern.compile("[0-9A-Za-z+/=]*"),
          "base64url", Pattern.compile("[0-9A-Za-z_=-]*"));

  @Override
  public String id() {
    return "parts-fit";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    for (EntryPlace credential : entry.root().child("credentials").children()) {
      if (credential.has("parts")) {
        check(credential, credential.child("parts"), report);
      }
    }
  }

  private static void check(EntryPlace credential, EntryPlace parts, Report report) {
    if (parts.has("split") && parts.has("json")) {
      report.error(
          parts.child("json"),
          "the credential \""
              + credential.name()
              + "\" has a separator and is a JSON document; keep one of split and json");
    }
    Set<String> names = EntryTree.parts(credential);
    for (EntryPlace shown : parts.child("public").children()) {
      if (!names.contains(shown.node().asText())) {
        report.error(
            shown,
            "\""
                + shown.node().asText()
                + "\" is no part of the credential \""
                + credential.name()
                + "\""
                + NearestWord.mend(shown.node().asText(), names, "name it in names or json"));
      }
    }
    if (!credential.node().path("secret").asBoolean(true)
        && parts.child("public").children().size() < names.size()) {
      report.error(
          credential.child("secret"),
          "the credential \""
              + credential.name()
              + "\" has a secret part and would be shown; take out secret: false");
    }
    form(credential.child("format"), parts, report);
  }

  /** What the format forbids cannot stand between the parts, nor be a JSON document. */
  private static void form(EntryPlace format, EntryPlace parts, Report report) {
    String charset = format.text("charset");
    String separator = parts.has("json") ? "{" : parts.text("split");
    if (CHARSETS.containsKey(charset) && !CHARSETS.get(charset).matcher(separator).matches()) {
      report.error(
          format.child("charset"),
          "no value of the charset \""
              + charset
              + "\" has a \""
              + separator
              + "\", which its parts need; write printable, or take the charset out");
    }
    for (EntryPlace prefix : format.child("prefixes").children()) {
      List<String> around = List.of(prefix.node().asText().split(Pattern.quote(separator), -1));
      if (!parts.has("json") && around.size() > parts.child("names").children().size()) {
        report.error(
            prefix,
            "the prefix \""
                + prefix.node().asText()
                + "\" has more parts than there are names; mend one");
      }
    }
  }
}

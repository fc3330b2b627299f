package io.github.authdex.catalog.lint;

import io.github.authdex.auth.credential.Template;

/** What a role is composed of can be sent, and is something of the caller's. */
final class ValuesComposed implements Rule {
  @Override
  public String id() {
    return "values-composed";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    for (EntryPlace scheme : entry.schemes()) {
      boolean fixed = false;
      boolean held = false;
      for (String role : EntrySchema.roles(scheme.text("kind"))) {
        EntryPlace template = scheme.child(role).child("template");
        if (template.node().isTextual()) {
          check(entry, role, template, report);
          fixed |= Template.names(template.node().asText()).isEmpty();
          held |= !Template.names(template.node().asText()).isEmpty();
        } else {
          held |= !scheme.has(role) || !scheme.text(role).isEmpty();
        }
      }
      if (fixed && !held) {
        report.error(
            scheme,
            "nothing in "
                + scheme.words()
                + " is the caller's, so that anybody passes; name a credential in one of its roles");
      }
    }
  }

  private static void check(EntryTree entry, String role, EntryPlace template, Report report) {
    String text = template.node().asText();
    String left = Template.fill(text, place -> place.startsWith("$") ? inner(place) : "x");
    if (left.contains("{") || left.contains("}")) {
      report.error(
          template,
          template.words()
              + " has a brace that opens no name and would be sent as it stands; write {name}");
    } else if (text.equals("{" + text.replaceAll("[{}]", "") + "}")) {
      report.error(
          template,
          template.words()
              + " is the credential as it is; write "
              + role
              + ": "
              + text.substring(1, text.length() - 1));
    } else if (entry.credentialNames().contains(text)) {
      report.error(
          template,
          template.words()
              + " is the fixed word \""
              + text
              + "\", which is a credential's name too; write "
              + role
              + ": "
              + text
              + " for that one, or call it otherwise");
    }
  }

  /** Returns what is left of the content behind a word, which may have braces of its own. */
  private static String inner(String place) {
    String content = place.contains(":") ? place.substring(place.indexOf(':') + 1) : "";
    return Template.fill(content, inner -> inner.startsWith("$") ? inner(inner) : "x");
  }
}

package io.github.authdex.catalog.lint;

import java.util.regex.Pattern;

/** An id reads as words between hyphens and can be a file's name everywhere. */
final class IdPortable implements Rule {
  private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]");

  @Override
  public String id() {
    return "id-portable";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    String id = entry.id();
    if (id.endsWith("-") || id.contains("--")) {
      report.error(
          entry.root().child("id"),
          "the id \""
              + id
              + "\" has a hyphen that joins nothing; write words with one between them");
    } else if (DEVICE.matcher(id).matches()) {
      report.error(
          entry.root().child("id"),
          "the id \"" + id + "\" cannot be a file's name on Windows; choose another");
    }
  }
}

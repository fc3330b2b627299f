package io.github.authdex.catalog.lint;

import java.util.ArrayList;
import java.util.List;

/** Text has no space at its ends, nor two in a row: both come from pasting. */
final class TextsTrimmed implements Rule {
  @Override
  public String id() {
    return "texts-trimmed";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    List<EntryPlace> texts = new ArrayList<>(entry.prose());
    texts.addAll(entry.samples());
    texts.addAll(entry.root().child("aliases").children());
    texts.addAll(entry.root().child("categories").children());
    for (EntryPlace text : texts) {
      String value = text.node().asText();
      if (value.isEmpty() && TextPlaces.isScope(text)) {
        continue;
      }
      if (value.isBlank()) {
        report.error(text, text.words() + " is blank; write it, or leave the field out");
      } else if (!value.equals(value.strip()) || value.contains("  ")) {
        report.error(text, text.words() + " has spaces too many: \"" + value + "\"; take them out");
      }
    }
  }
}

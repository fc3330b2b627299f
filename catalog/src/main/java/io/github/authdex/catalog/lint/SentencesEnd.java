package io.github.authdex.catalog.lint;

import java.util.regex.Pattern;

/** A description is a sentence, with a capital first and a full stop behind. */
final class SentencesEnd implements Rule {
  private static final Pattern END = Pattern.compile(".*[.!?:)`\"]$", Pattern.DOTALL);

  @Override
  public String id() {
    return "sentences-end";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    for (EntryPlace text : entry.prose()) {
      boolean sentence = text.name().equals("description") || text.name().equals("deprecated");
      if (sentence && !END.matcher(text.node().asText()).matches()) {
        report.error(text, text.words() + " is no sentence; end it with a full stop");
      }
    }
  }
}

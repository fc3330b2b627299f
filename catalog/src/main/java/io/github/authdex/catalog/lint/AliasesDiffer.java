package io.github.authdex.catalog.lint;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** An alias is another name: not the title or another alias again. */
final class AliasesDiffer implements Rule {
  @Override
  public String id() {
    return "aliases-differ";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    Map<String, String> seen = new HashMap<>();
    seen.put(key(entry.root().text("title")), "title");
    for (EntryPlace alias : entry.root().child("aliases").children()) {
      String first =
          seen.putIfAbsent(key(alias.node().asText()), "alias \"" + alias.node().asText() + "\"");
      if (first != null) {
        report.error(
            alias,
            "the alias \""
                + alias.node().asText()
                + "\" is the same as the "
                + first
                + "; take it out");
      }
    }
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).strip();
  }
}

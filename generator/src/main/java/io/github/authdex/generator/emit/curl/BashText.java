package io.github.authdex.generator.emit.curl;

import io.github.authdex.generator.emit.collection.LiteralText;
import io.github.authdex.generator.emit.collection.VariableText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Turns the text of a collection, in which {@code {{name}}} stands for a variable, into words of
 * bash, and remembers which variables they need.
 */
final class BashText {
  /** Where a text stands, and so how that which a variable holds is encoded. */
  enum Place {
    AS_IS(""),
    QUERY("percent"),
    PATH("segment"),
    FORM("form"),
    JSON("json");

    private final String function;

    Place(String function) {
      this.function = function;
    }

    private boolean isUrl() {
      return this == QUERY || this == PATH;
    }
  }

  private final ShellNames names;
  private final Set<String> needed = new LinkedHashSet<>();

  BashText(ShellNames names) {
    this.names = names;
  }

  /** Returns one that remembers for itself which variables its words need. */
  BashText apart() {
    return new BashText(names);
  }

  /** Returns the names of the variables that all words so far refer to. */
  Set<String> needed() {
    return needed;
  }

  /** Returns a word that is {@code text}. */
  String word(String text, Place place) {
    if (!VariableText.hasReference(text)) {
      return ShellQuote.quote(literal(text, place));
    }
    boolean shown = ShellQuote.isShown(text);
    String inner = expand(text, place, shown);
    return shown ? '"' + inner + '"' : inner;
  }

  /** Returns {@code text} as it stands within double quotes. */
  String inDoubleQuotes(String text, Place place) {
    return expand(text, place, true);
  }

  /**
   * Returns {@code text} in pieces.
   *
   * @param quoted whether double quotes stand around all of it; else around each reference
   */
  private String expand(String text, Place place, boolean quoted) {
    StringBuilder all = new StringBuilder();
    List<VariableText> pieces = VariableText.parts(text);
    for (int i = 0; i < pieces.size(); i++) {
      VariableText piece = pieces.get(i);
      if (piece.isReference()) {
        boolean more = i + 1 < pieces.size() && continuesName(pieces.get(i + 1));
        String value = value(piece.text(), place, more);
        all.append(quoted ? value : '"' + value + '"');
      } else {
        String literal = literal(piece.text(), place);
        all.append(quoted ? ShellQuote.inDoubleQuotes(literal) : ShellQuote.quote(literal));
      }
    }
    return all.toString();
  }

  private static boolean continuesName(VariableText next) {
    return !next.isReference() && next.text().matches("(?s)[A-Za-z0-9_\\[].*");
  }

  private String value(String key, Place place, boolean more) {
    if (key.equals(VariableText.UUID)) {
      return "$(uuid)";
    }
    String name = names.of(key);
    needed.add(name);
    String variable = more && place.function.isEmpty() ? "${" + name + "}" : "$" + name;
    return place.function.isEmpty() ? variable : "$(" + place.function + " \"" + variable + "\")";
  }

  private static String literal(String text, Place place) {
    return place.isUrl() ? LiteralText.url(text) : text;
  }
}

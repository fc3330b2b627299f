package io.github.authdex.catalog.lint;

import io.github.authdex.catalog.source.Printable;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text holds what can be seen: no line break, no control character, nothing that turns the
 * direction of what follows, no letter that only looks like another.
 */
final class TextsPrintable implements Rule {
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final int MOST = 1_000;
  private static final Set<UnicodeScript> ALIKE =
      EnumSet.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK);

  private final TextVerdicts<Optional<String>> flaws = new TextVerdicts<>(TextsPrintable::flaw);

  @Override
  public String id() {
    return "texts-printable";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    entry.texts().stream()
        .filter(text -> !text.name().equals("name")) // HeaderNames and CarriersSpelled look there.
        .forEach(text -> check(text, text.node().asText(), report));
    TextPlaces.names(entry).forEach(name -> check(name, name.name(), report));
  }

  private void check(EntryPlace place, String text, Report report) {
    flaws.of(text).ifPresent(flaw -> report.error(place, place.words() + flaw));
  }

  private static Optional<String> flaw(String text) {
    return isPlain(text) ? Optional.empty() : flawBesideAscii(text);
  }

  /** Most texts are, and then there is nothing to look for. */
  private static boolean isPlain(String text) {
    return text.length() < MOST && text.chars().allMatch(c -> c >= ' ' && c <= '~');
  }

  private static Optional<String> flawBesideAscii(String text) {
    if (!Printable.text(text).startsWith(text)) {
      return Optional.of(
          " has a character that cannot be seen: \""
              + Printable.text(text)
              + "\"; write it in one line of plain text");
    }
    return mixes(text)
        ? Optional.of(
            " mixes alphabets in the word of \""
                + text
                + "\", so that a letter looks like another; type it anew")
        : Optional.empty();
  }

  private static boolean mixes(String text) {
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
      words.group().codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
      scripts.retainAll(ALIKE);
      if (scripts.size() > 1) {
        return true;
      }
    }
    return false;
  }
}

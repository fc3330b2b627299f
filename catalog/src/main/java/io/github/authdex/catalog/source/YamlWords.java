package io.github.authdex.catalog.source;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.reader.StreamReader;

/** What the YAML parser stumbled over, in words for whoever typed it. */
final class YamlWords {
  private static final List<Mend> MENDS =
      List.of(
          new Mend(
              "mapping values are not allowed here",
              "a colon makes a key of what stands in front of it; put text with a colon in"
                  + " quotes"),
          new Mend("found character '\\\\t\\(TAB\\)'.*", "a tab stands here; indent with spaces"),
          new Mend(
              "found unknown escape character (.)\\(\\d+\\)",
              "\"\\%s\" means nothing in double quotes; write \\\\ for a backslash, or take single"
                  + " quotes"),
          new Mend(
              "found character '?(.)'? ?.*that cannot start any token.*",
              "text cannot begin with \"%s\"; put it in quotes"),
          new Mend(
              "could not find expected ':'",
              "a key has no colon behind it; write one, or indent what goes on from the line"
                  + " above"),
          new Mend(
              "expected <block end>, but found '(?:-|<block sequence start>)'",
              "the dash stands in another column than those above; indent all alike"),
          new Mend(
              "expected <block end>, but found '<block mapping start>'",
              "the key stands in another column than those above; indent all alike"),
          new Mend(
              "expected <block end>, but found.*",
              "text goes on behind its end; put all of it in quotes of one kind"));

  private YamlWords() {}

  /**
   * Returns the flaw that {@code e} tells of.
   *
   * @param last the last event before it, or null
   */
  static Flaw of(MarkedYAMLException e, Event last) {
    Mark mark = e.getProblemMark();
    int line = mark == null ? 1 : mark.getLine() + 1;
    int opened = quoteBefore(last, line);
    if (opened > 0) {
      return syntax(
          opened,
          "the quote that opens here ends in line "
              + line
              + ", and text follows; close it where it should end");
    }
    String problem = String.valueOf(e.getProblem());
    if (problem.contains("end of stream") && e.getContextMark() != null) {
      return unclosed(e);
    }
    if (problem.startsWith("expected ',' or ")) {
      return syntax(line, problem.replace(", but got", " here but found") + open(e));
    }
    return syntax(line, mended(problem));
  }

  /** Returns the flaw of a character that no YAML may have (YAML 1.2.2 §5.1). */
  static Flaw unprintable(Utf8Text text, String message) {
    String all = text.string();
    int line = 1;
    for (int at = 0; at < all.length(); at += Character.charCount(all.codePointAt(at))) {
      int character = all.codePointAt(at);
      if (character == '\n') {
        line++;
      } else if (!StreamReader.isPrintable(character)) {
        return syntax(
            line,
            String.format(
                "the character U+%04X is not allowed; take it out, or write it as an escape in"
                    + " double quotes",
                character));
      }
    }
    return syntax(1, message.lines().findFirst().orElse(""));
  }

  private static Flaw unclosed(MarkedYAMLException e) {
    String what = String.valueOf(e.getContext()).contains("quoted") ? "quote" : "bracket or brace";
    return syntax(
        e.getContextMark().getLine() + 1, "the " + what + " that opens here is never closed");
  }

  private static String open(MarkedYAMLException e) {
    return e.getContextMark() == null
        ? ""
        : "; what opens in line " + (e.getContextMark().getLine() + 1) + " is not closed";
  }

  /** Returns the line where a quote opens that closes in {@code line}; 0 if there is none. */
  private static int quoteBefore(Event last, int line) {
    if (last instanceof ScalarEvent scalar && !scalar.isPlain()) {
      int start = scalar.getStartMark().getLine() + 1;
      int end = scalar.getEndMark().getLine() + 1;
      boolean quoted = !scalar.isLiteral() && !scalar.isFolded();
      return quoted && start < end && end == line ? start : 0;
    }
    return 0;
  }

  private static String mended(String problem) {
    for (Mend mend : MENDS) {
      Matcher found = mend.problem().matcher(problem);
      if (found.matches()) {
        String part = found.groupCount() > 0 ? found.group(1) : "";
        return String.format(mend.words(), part);
      }
    }
    return problem;
  }

  private static Flaw syntax(int line, String words) {
    return new Flaw(line, "not YAML: " + words, "syntax");
  }

  /**
   * @param words a format that takes the problem's first group
   */
  private record Mend(Pattern problem, String words) {
    Mend(String problem, String words) {
      this(Pattern.compile(problem, Pattern.DOTALL), words);
    }
  }
}

package io.github.authdex.generator.emit.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what every reader of Markdown takes for code (CommonMark 0.31 §4.5, §6.1), so that the rest
 * can be made harmless and code stays as it is. In doubt nothing is code: a code span that one
 * reader ends elsewhere would leave what stands in it to be read as HTML.
 */
final class MarkdownCode {
  private static final Pattern FENCE = Pattern.compile("(`{3,})[^`]*");
  private static final Pattern RUN = Pattern.compile("`+");

  /** An address that a reader makes a link of may take a backtick with it. */
  private static final Pattern IN_LINK = Pattern.compile("(?i)(?:www\\.|://|mailto:|@)\\S*`");

  private MarkdownCode() {}

  /** Returns {@code text} with all that is not code as {@code other} makes it. */
  static String around(String text, UnaryOperator<String> other) {
    if (text.indexOf('`') < 0 || !hasPlainFences(text)) {
      return other.apply(text);
    }
    StringBuilder all = new StringBuilder();
    List<String> paragraph = new ArrayList<>();
    int fence = 0;
    for (String line : text.split("(?<=\n)", -1)) {
      Matcher matcher = FENCE.matcher(line.strip());
      boolean isFence = line.startsWith("```") && matcher.matches();
      if (fence == 0 && (isFence || line.isBlank())) {
        flush(paragraph, all, other);
      }
      if (isFence && fence == 0) {
        fence = matcher.group(1).length();
        all.append(other.apply(line));
      } else if (fence > 0) {
        boolean closes = isFence && line.strip().matches("`{" + fence + ",}");
        all.append(line);
        fence = closes ? 0 : fence;
      } else {
        paragraph.add(line);
      }
    }
    flush(paragraph, all, other);
    return all.toString();
  }

  /** A fence within a list or a quotation, or of another sign, would be told apart by more. */
  private static boolean hasPlainFences(String text) {
    if (text.contains("~~~") || text.indexOf('\r') >= 0) {
      return false;
    }
    int fence = 0;
    for (String line : text.split("\n", -1)) {
      if (line.contains("```")) {
        if (!FENCE.matcher(line.stripTrailing()).matches()) {
          return false;
        }
        int length = line.stripTrailing().lastIndexOf('`') + 1;
        boolean closes = fence > 0 && line.stripTrailing().length() == length && length >= fence;
        fence = fence == 0 ? length : closes ? 0 : fence;
      }
    }
    return fence == 0;
  }

  private static void flush(
      List<String> paragraph, StringBuilder all, UnaryOperator<String> other) {
    boolean clear = paragraph.stream().allMatch(MarkdownCode::isClear);
    for (String line : paragraph) {
      all.append(clear ? spans(line, other) : other.apply(line));
    }
    paragraph.clear();
  }

  /** Returns whether each code span of {@code line} ends in it, for every reader. */
  private static boolean isClear(String line) {
    if (line.indexOf('`') < 0) {
      return true;
    }
    return line.indexOf('|') < 0
        && !line.contains("\\`")
        && !IN_LINK.matcher(line).find()
        && ends(line).size() % 2 == 0;
  }

  /** Returns where the runs of backticks stand that open and close spans: start and end of each. */
  private static List<int[]> ends(String line) {
    List<int[]> runs = new ArrayList<>();
    Matcher matcher = RUN.matcher(line);
    while (matcher.find()) {
      runs.add(new int[] {matcher.start(), matcher.end()});
    }
    boolean sameLength = runs.stream().mapToInt(run -> run[1] - run[0]).distinct().count() <= 1;
    return sameLength ? runs : List.of(new int[] {0, 0});
  }

  private static String spans(String line, UnaryOperator<String> other) {
    StringBuilder all = new StringBuilder();
    List<int[]> runs = ends(line);
    int from = 0;
    for (int i = 0; i + 1 < runs.size(); i += 2) {
      all.append(other.apply(line.substring(from, runs.get(i)[1])));
      all.append(line, runs.get(i)[1], runs.get(i + 1)[0]);
      from = runs.get(i + 1)[0];
    }
    return all.append(other.apply(line.substring(from))).toString();
  }
}

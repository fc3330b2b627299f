package io.github.authdex.generator.emit.javaclient;

import io.github.authdex.generator.emit.javaclient.BreakPoints.Point;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Breaks lines of code that are too long to read, as outside of parentheses as may be, and indents
 * what follows by how deep it stands. All that is not too long stays as it is.
 */
final class LongLines {
  /** What a reader's window takes. */
  static final int LONGEST = 120;

  private static final int WANTED = 100;
  private static final int INDENT = 4;
  private static final int MARK = "+ \"\"".length();

  /** What the printer leaves at the end of a line, though it begins what stands on the next. */
  private static final Pattern LEFT = Pattern.compile(" throws\\n( +)(?=[A-Za-z])");

  private LongLines() {}

  /** Returns {@code source} with no line over {@link #LONGEST} but in comments. */
  static String broken(String source) {
    return brokenLines(LEFT.matcher(source).replaceAll("\n$1throws "));
  }

  private static String brokenLines(String source) {
    int start = 0;
    boolean fits = true;
    while (fits && start < source.length()) {
      int end = source.indexOf('\n', start);
      end = end < 0 ? source.length() : end;
      fits = end - start <= LONGEST;
      start = end + 1;
    }
    return fits
        ? source
        : source
            .lines()
            .map(line -> line.length() <= LONGEST || isComment(line) ? line : brokenLine(line))
            .collect(Collectors.joining("\n", "", "\n"));
  }

  private static boolean isComment(String line) {
    String text = line.stripLeading();
    return text.startsWith("*") || text.startsWith("/*") || text.startsWith("//");
  }

  private static String brokenLine(String line) {
    String rest = line.stripLeading();
    int first = line.length() - rest.length();
    int indent = first;
    int depth = 0;
    boolean among = isAmongArguments(rest);
    TreeSet<Integer> levels = new TreeSet<>();
    StringBuilder lines = new StringBuilder();
    while (indent + rest.length() > (lines.isEmpty() ? LONGEST : WANTED)) {
      List<Point> points = BreakPoints.of(rest, depth);
      Optional<Point> point = best(points, WANTED - indent).or(() -> nearest(points));
      if (indent + rest.length() <= LONGEST && point.filter(Point::readsWell).isEmpty()) {
        break;
      }
      boolean literal = point.isEmpty() || indent + end(rest, point.get().position()) > LONGEST;
      int cut = literal ? BreakPoints.inLiteral(rest, LONGEST - indent - MARK) : -1;
      if (cut > 0) {
        lines.append(" ".repeat(indent)).append(rest, 0, cut).append("\"\n");
        rest = "+ \"" + rest.substring(cut);
        indent = first + INDENT * (levels.size() + 1);
      } else if (point.isPresent()) {
        int position = point.get().position();
        lines.append(" ".repeat(indent)).append(rest.substring(0, position).stripTrailing());
        lines.append('\n');
        rest = rest.substring(position).stripLeading();
        depth = point.get().depth();
        levels.tailSet(depth, false).clear();
        levels.add(depth);
        boolean alike = depth == 0 && among && lines.lastIndexOf(",\n") == lines.length() - 2;
        indent = first + INDENT * (levels.size() - (alike ? 1 : 0));
      } else {
        break;
      }
    }
    return lines + " ".repeat(indent) + rest;
  }

  /** Returns whether the parenthesis around the line is on another: what it lists stands alike. */
  private static boolean isAmongArguments(String line) {
    return line.endsWith(",")
        || line.chars().filter(c -> c == ')').count() > line.chars().filter(c -> c == '(').count();
  }

  private static int end(String text, int position) {
    return text.substring(0, position).stripTrailing().length();
  }

  /** Returns the last point of those that are least deep and fit. */
  private static Optional<Point> best(List<Point> points, int room) {
    return points.stream()
        .filter(point -> point.position() <= room)
        .min(
            Comparator.comparing(Point::weight)
                .thenComparing(Comparator.comparing(Point::position).reversed()));
  }

  private static Optional<Point> nearest(List<Point> points) {
    return points.stream().min(Comparator.comparing(Point::position));
  }
}

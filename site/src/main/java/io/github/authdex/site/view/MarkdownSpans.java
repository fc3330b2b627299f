package io.github.authdex.site.view;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a line of the generator's Markdown apart: text, code between back quotes, addresses. */
public final class MarkdownSpans {
  private static final Pattern MARKED =
      Pattern.compile("`([^`]*)`|(https?://[^\\s<>\"`]*[^\\s<>\"`.,;:)])");

  private MarkdownSpans() {}

  /** Returns the spans of {@code line}. */
  public static List<TextSpan> of(String line) {
    List<TextSpan> spans = new ArrayList<>();
    Matcher matcher = MARKED.matcher(line);
    int end = 0;
    while (matcher.find()) {
      add(spans, line.substring(end, matcher.start()));
      String code = matcher.group(1);
      spans.add(
          code != null
              ? new TextSpan(code, true, false, "")
              : new TextSpan(matcher.group(2), false, false, WebLink.href(matcher.group(2))));
      end = matcher.end();
    }
    add(spans, line.substring(end));
    return spans;
  }

  /** A sign that Markdown would take for its own has a backslash before it. */
  private static void add(List<TextSpan> spans, String text) {
    if (!text.isEmpty()) {
      String plain = text.replaceAll("\\\\([\\\\`*_{}\\[\\]()#+.!<>|~-])", "$1");
      spans.add(new TextSpan(plain, false, false, ""));
    }
  }
}

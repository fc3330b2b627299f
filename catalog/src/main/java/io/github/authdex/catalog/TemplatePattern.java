package io.github.authdex.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A template as a regular expression, with a group for each variable. */
final class TemplatePattern implements UrlTemplate {
  private final List<String> names = new ArrayList<>();
  private final Pattern pattern;

  /**
   * Makes the pattern of {@code template}.
   *
   * @param expression the regular expression of a variable, by name
   * @param end what must follow, as a regular expression
   */
  TemplatePattern(String template, Function<String, String> expression, String end, int flags) {
    StringBuilder regex = new StringBuilder();
    int start = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', start)) {
      int close = template.indexOf('}', open);
      String name = template.substring(open + 1, close);
      regex.append(Pattern.quote(template.substring(start, open)));
      regex
          .append("(?<v")
          .append(names.size())
          .append('>')
          .append(expression.apply(name))
          .append(')');
      names.add(name);
      start = close + 1;
    }
    regex.append(Pattern.quote(template.substring(start))).append(end);
    this.pattern = Pattern.compile(regex.toString(), flags);
  }

  @Override
  public int match(String text, Map<String, String> values) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.lookingAt()) {
      return -1;
    }
    for (int i = 0; i < names.size(); i++) {
      if (!UrlTemplate.add(values, names.get(i), matcher.group("v" + i))) {
        return -1;
      }
    }
    return matcher.end();
  }
}

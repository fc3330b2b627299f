package io.github.authdex.catalog.lint;

import java.util.List;
import java.util.regex.Pattern;

/** The value of a variable stays in its place: none of the host's ends the host. */
final class VariableConfined implements Rule {
  private static final List<String> ESCAPES =
      List.of("a/b", "a@b", "a#b", "a?b", "a\\b", "a b", "a:1", "evil.example/");

  @Override
  public String id() {
    return "variable-confined";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    for (EntryPlace server : entry.servers()) {
      String url = server.text("url");
      int path = url.indexOf('/', url.indexOf("://") + 3);
      for (EntryPlace variable : server.child("variables").children()) {
        int at = url.indexOf("{" + variable.name() + "}");
        String pattern = variable.text("pattern");
        boolean inHost = at >= 0 && (path < 0 || at < path);
        if (inHost && !pattern.isEmpty() && VariablePattern.flaw(pattern).isEmpty()) {
          check(variable.child("pattern"), pattern, report);
        }
      }
    }
  }

  private static void check(EntryPlace at, String pattern, Report report) {
    Pattern compiled = Pattern.compile(pattern);
    ESCAPES.stream()
        .filter(value -> compiled.matcher(value).matches())
        .findFirst()
        .ifPresent(
            value ->
                report.error(
                    at,
                    "the pattern \""
                        + pattern
                        + "\" takes \""
                        + value
                        + "\", which is no part of a host; name the characters, such as"
                        + " [a-z0-9-]+"));
  }
}

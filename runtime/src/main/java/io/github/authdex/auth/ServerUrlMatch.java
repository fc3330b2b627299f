package io.github.authdex.auth;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the value of a variable in a URL that is said to be of a server.
 *
 * @param server whose URL it is to be
 * @param given the values of its other variables
 */
record ServerUrlMatch(Server server, Map<String, String> given) {
  private static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");

  /** Ends at all that could lead to another host. */
  private static final String VALUE = "[^/?#@\\\\]+";

  /**
   * Returns the value, if {@code url} is the server's or, where the variable stands in its host,
   * the URL of that host. Whether the value may stand there the variable decides.
   */
  Optional<String> value(String name, String url) {
    int path = server.url().indexOf('/', server.url().indexOf("://") + 3);
    String origin = path < 0 ? server.url() : server.url().substring(0, path);
    boolean inOrigin = origin.contains("{" + name + "}");
    return in(server.url(), name, url)
        .or(() -> inOrigin ? in(origin, name, url) : Optional.empty());
  }

  private Optional<String> in(String template, String name, String url) {
    Matcher matcher = Pattern.compile(pattern(template, name)).matcher(url);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Returns a pattern of URLs by {@code template}, its first group the variable's value. */
  private String pattern(String template, String name) {
    StringBuilder pattern = new StringBuilder("(?i)");
    int end = 0;
    boolean seen = false;
    for (Matcher place = NAME.matcher(template); place.find(); end = place.end()) {
      pattern.append(Pattern.quote(template.substring(end, place.start())));
      boolean own = place.group(1).equals(name);
      pattern.append(own ? (seen ? "\\1" : "(" + VALUE + ")") : other(place.group(1)));
      seen |= own;
    }
    return pattern + Pattern.quote(template.substring(end)) + "/?";
  }

  private String other(String name) {
    return Optional.ofNullable(given.get(name))
        .or(
            () ->
                Optional.ofNullable(server.variables().get(name))
                    .filter(variable -> variable.from().isEmpty())
                    .flatMap(ServerVariable::defaultValue))
        .map(Pattern::quote)
        .orElse(VALUE);
  }
}

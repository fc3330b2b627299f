package io.github.authdex.site.view;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.catalog.SchemeWords;
import java.util.List;
import java.util.Map;

/**
 * Where an API lives.
 *
 * @param url with braces where a variable stands
 * @param name a short one
 * @param description when to use it, or empty
 * @param only what alone this server takes, or empty
 * @param variables of the address
 */
public record ServerView(
    String url, String name, String description, String only, List<Variable> variables) {
  public ServerView {
    variables = List.copyOf(variables);
  }

  /**
   * What differs by tenant or region.
   *
   * @param name as it stands between braces
   * @param description what to put there, or empty
   * @param example a value, or empty
   */
  public record Variable(String name, String description, String example) {}

  static ServerView of(Server server, Map<String, BoundScheme> schemes) {
    return new ServerView(
        server.url(),
        server.name().isEmpty() ? "live" : server.name(),
        server.description(),
        server.security().map(only -> SchemeWords.of(only, schemes)).orElse(""),
        server.variables().values().stream().map(ServerView::variable).toList());
  }

  private static Variable variable(ServerVariable variable) {
    String example =
        variable
            .defaultValue()
            .filter(value -> !value.isEmpty())
            .orElseGet(
                () ->
                    variable.example().isEmpty()
                        ? variable.allowed().stream().findFirst().orElse("")
                        : variable.example());
    return new Variable(variable.name(), variable.description(), example);
  }
}

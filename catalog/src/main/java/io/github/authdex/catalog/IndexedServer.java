package io.github.authdex.catalog;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.auth.VariableSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A server as the index has it: like {@link Server}, with patterns that nobody has compiled yet.
 *
 * @param url a URL in which {@code {name}} stands for a variable
 * @param name a short name, or empty
 * @param description when to use it, or empty
 * @param variables in the entry's order
 * @param security what this server takes, if that is not all that the API does
 */
public record IndexedServer(
    String url,
    String name,
    String description,
    List<Variable> variables,
    Optional<List<IndexedAlternative>> security) {
  public IndexedServer {
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(description, "description");
    variables = List.copyOf(variables);
    security = security.map(List::copyOf);
  }

  /** Makes a server that takes all that the API does. */
  public IndexedServer(String url, String name, String description, List<Variable> variables) {
    this(url, name, description, variables, Optional.empty());
  }

  /**
   * A variable of the URL.
   *
   * @param name as it stands between braces
   * @param description what to put there, or empty
   * @param pattern what a value looks like, as a regular expression
   * @param example a value that shows the form, or empty
   * @param defaultValue the value if the user gives none
   * @param allowed all values that exist; empty if any value of the pattern will do
   * @param from where the value comes from if the user gives none
   */
  public record Variable(
      String name,
      String description,
      String pattern,
      String example,
      Optional<String> defaultValue,
      List<String> allowed,
      Optional<VariableSource> from) {
    public Variable {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(description, "description");
      Objects.requireNonNull(pattern, "pattern");
      Objects.requireNonNull(example, "example");
      Objects.requireNonNull(defaultValue, "defaultValue");
      Objects.requireNonNull(from, "from");
      allowed = List.copyOf(allowed);
    }

    private static Variable of(ServerVariable variable) {
      return new Variable(
          variable.name(),
          variable.description(),
          variable.pattern().pattern(),
          variable.example(),
          variable.defaultValue(),
          variable.allowed(),
          variable.from());
    }

    private ServerVariable toVariable() {
      return new ServerVariable(
          name, description, defaultValue, allowed, Pattern.compile(pattern), example, from);
    }
  }

  static IndexedServer of(Server server, Map<String, BoundScheme> schemes) {
    return new IndexedServer(
        server.url(),
        server.name(),
        server.description(),
        server.variables().values().stream().map(Variable::of).toList(),
        server.security().map(security -> IndexedAlternative.of(security, schemes)));
  }

  /** Returns this server with its patterns compiled. */
  public Server toServer() {
    Map<String, ServerVariable> compiled = new LinkedHashMap<>();
    for (Variable variable : variables) {
      compiled.put(variable.name(), variable.toVariable());
    }
    return new Server(
        url, name, description, compiled, security.map(IndexedAlternative::requirement));
  }
}

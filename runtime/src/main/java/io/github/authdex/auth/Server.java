package io.github.authdex.auth;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.credential.Template;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Where an API lives (OpenAPI 3.2 §4.6).
 *
 * @param url a URL in which {@code {name}} stands for a variable, without a slash at its end
 * @param name a short name where there are several, such as {@code sandbox}, or empty
 * @param description when to use it, or empty
 * @param variables the variables of the URL, by name
 * @param security what this server takes, if that is not all that the API does; see {@link
 *     #requirement}
 */
public record Server(
    String url,
    String name,
    String description,
    Map<String, ServerVariable> variables,
    Optional<AuthRequirement> security) {
  public Server {
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(security, "security");
    variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
  }

  /** Makes a server that takes all that the API does. */
  public Server(
      String url, String name, String description, Map<String, ServerVariable> variables) {
    this(url, name, description, variables, Optional.empty());
  }

  /** Returns the server at {@code url}, which has no variables. */
  public static Server of(String url) {
    return new Server(url, "", "", Map.of());
  }

  /**
   * Returns the URL of an endpoint of the API. One that is a path is at the root of this server's
   * host, whatever the path of {@link #url} is, as a reference is resolved (RFC 3986 §5.2).
   *
   * @param reference a URL or a path; braces stay
   */
  public String endpoint(String reference) {
    return reference.startsWith("/")
        ? url.replaceFirst("^([a-z]+://[^/]*).*", "$1") + reference
        : reference;
  }

  /**
   * Returns what a call that needs {@code asked} needs at this server. No credential of a scheme
   * that its security does not name goes here: the alternatives of other schemes do not count, and
   * where none is left, the server's own hold. What may go without a credential still may.
   */
  public AuthRequirement requirement(AuthRequirement asked) {
    if (security.isEmpty() || asked.isNone()) {
      return asked;
    }
    Set<String> taken = new HashSet<>();
    security.get().alternatives().forEach(own -> taken.addAll(own.names()));
    List<Alternative> left =
        asked.alternatives().stream().filter(one -> taken.containsAll(one.names())).toList();
    return left.stream().allMatch(Alternative::isAnonymous)
        ? orNothing(security.get(), asked.isOptional())
        : new AuthRequirement(left);
  }

  private static AuthRequirement orNothing(AuthRequirement own, boolean optional) {
    if (!optional || own.isOptional()) {
      return own;
    }
    List<Alternative> alternatives = new ArrayList<>(own.alternatives());
    alternatives.add(Alternative.of());
    return new AuthRequirement(alternatives);
  }

  /** Returns whether a credential of each scheme of {@code alternative} may go to this server. */
  public boolean takes(Alternative alternative) {
    return requirement(AuthRequirement.anyOf(alternative)).alternatives().contains(alternative);
  }

  /**
   * Returns the URL with {@code values} in place of its variables, defaults where a value is
   * missing.
   *
   * @throws IllegalArgumentException if a variable has neither value nor default, or a value that
   *     does not fit its pattern: it could move the request to another host
   */
  public URI resolve(Map<String, String> values) {
    return URI.create(Template.expand(url, name -> Optional.of(Secret.of(value(name, values)))));
  }

  private String value(String name, Map<String, String> values) {
    ServerVariable variable = variables.get(name);
    if (variable == null) {
      throw new IllegalArgumentException(
          "Expected a variable \"" + name + "\" for the server " + url + " but it declares none");
    }
    String value =
        Optional.ofNullable(values.get(name))
            .or(variable::defaultValue)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Expected a value for \""
                            + name
                            + "\" of the server "
                            + url
                            + variable.from().map(Server::hint).orElse("")));
    if (!accepts(variable, value)) {
      throw new IllegalArgumentException(
          "Expected "
              + (variable.allowed().isEmpty()
                  ? "text like \"" + variable.pattern() + "\""
                  : "one of " + variable.allowed())
              + " for \""
              + name
              + "\" of the server "
              + url
              + " but was \""
              + value
              + "\"");
    }
    return value;
  }

  private static String hint(VariableSource source) {
    return "; " + source.words() + ", but not with the credentials in use";
  }

  /** Returns whether {@code value} may stand in the URL where {@code variable} does. */
  boolean accepts(ServerVariable variable, String value) {
    return isInHost(variable.name()) ? variable.accepts(value) : variable.acceptsInPath(value);
  }

  private boolean isInHost(String name) {
    int path = url.indexOf('/', url.indexOf("://") + 3);
    return path < 0 || url.indexOf("{" + name + "}") < path;
  }

  /**
   * Returns a builder of a server without a name.
   *
   * @param url a URL in which {@code {name}} stands for a variable, without a slash at its end
   */
  public static Builder builder(String url) {
    return new Builder(url);
  }

  /** Collects what differs from the usual. */
  public static final class Builder {
    private final String url;
    private String name = "";
    private String description = "";
    private Map<String, ServerVariable> variables = Map.of();
    private Optional<AuthRequirement> security = Optional.empty();

    private Builder(String url) {
      this.url = url;
    }

    /** Sets the short name. */
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    /** Sets when to use it. */
    public Builder description(String description) {
      this.description = description;
      return this;
    }

    /** Sets the variables of the URL, by name. */
    public Builder variables(Map<String, ServerVariable> variables) {
      this.variables = variables;
      return this;
    }

    /** Sets what this server takes, if that is not all that the API does. */
    public Builder security(AuthRequirement security) {
      this.security = Optional.of(security);
      return this;
    }

    /** Returns what was collected. */
    public Server build() {
      return new Server(url, name, description, variables, security);
    }
  }
}

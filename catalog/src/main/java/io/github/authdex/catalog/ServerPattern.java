package io.github.authdex.catalog;

import io.github.authdex.auth.Server;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The URLs of one server: patterns of its host and of the start of its path. */
final class ServerPattern {
  private final IndexedServer indexed;
  private final Server server;
  private final String scheme;
  private final String hostTemplate;
  private final String pathTemplate;
  private final int port;
  private final TemplatePattern host;
  private final TemplatePattern path;
  private final boolean vouched;

  ServerPattern(IndexedServer indexed) {
    this(indexed, false);
  }

  /**
   * @param vouched whether the caller has said which API it is, so that an open host may be any
   */
  ServerPattern(IndexedServer indexed, boolean vouched) {
    this.indexed = indexed;
    this.vouched = vouched;
    this.server = indexed.toServer();
    String url = indexed.url();
    this.scheme = url.substring(0, url.indexOf("://"));
    this.hostTemplate = HostSuffix.host(url);
    String rest = url.substring(scheme.length() + 3 + hostTemplate.length());
    int slash = rest.indexOf('/');
    this.pathTemplate = slash < 0 ? "" : rest.substring(slash);
    this.port = port(slash < 0 ? rest : rest.substring(0, slash));
    this.host =
        new TemplatePattern(hostTemplate, this::hostExpression, "$", Pattern.CASE_INSENSITIVE);
    this.path = new TemplatePattern(pathTemplate, this::expression, "(?=/|$)", 0);
  }

  private int port(String suffix) {
    return suffix.isEmpty() ? ApiUrl.defaultPort(scheme) : Integer.parseInt(suffix.substring(1));
  }

  private String hostExpression(String name) {
    boolean last = hostTemplate.lastIndexOf("{" + name + "}") == hostTemplate.lastIndexOf('{');
    return last && !vouched && !HostSuffix.isOwned(hostTemplate)
        ? anyOf(HostSuffix.values(indexed, name))
        : expression(name);
  }

  private String expression(String name) {
    List<String> allowed = server.variables().get(name).allowed();
    return allowed.isEmpty() ? server.variables().get(name).pattern().pattern() : anyOf(allowed);
  }

  private static String anyOf(List<String> values) {
    return values.stream().map(Pattern::quote).collect(Collectors.joining("|"));
  }

  /** Returns the match of {@code url} as one of {@code api}'s, if it is on this server. */
  Optional<ApiMatch> match(IndexedApi api, ApiUrl url) {
    if (!url.scheme().equals(scheme) || url.port() != port) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    boolean onHost = host.match(url.host(), values) >= 0;
    int base = onHost ? path.match(url.path(), values) : -1;
    return base < 0 || !accepts(values)
        ? Optional.empty()
        : Optional.of(new ApiMatch(api, server, values, url.path().substring(base)));
  }

  private boolean accepts(Map<String, String> values) {
    return values.entrySet().stream()
        .allMatch(value -> server.variables().get(value.getKey()).accepts(value.getValue()));
  }

  /** Returns how little of the host is open: a host without variables is before all others. */
  int hostRank() {
    return hostTemplate.indexOf('{') < 0
        ? Integer.MAX_VALUE
        : hostTemplate.replaceAll("\\{[^}]*}", "").length();
  }

  int pathRank() {
    return pathTemplate.length();
  }
}

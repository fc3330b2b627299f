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
  private final IndexedApi api;
  private final IndexedServer indexed;
  private final Server server;
  private final String scheme;
  private final String hostTemplate;
  private final String pathTemplate;
  private final int port;
  private final UrlTemplate host;
  private final UrlTemplate path;
  private final boolean open;
  private final int hostRank;

  /**
   * @param vouched whether the caller has said which API it is, so that an open host may be any
   */
  ServerPattern(IndexedApi api, IndexedServer indexed, boolean vouched) {
    this.api = api;
    this.indexed = indexed;
    this.server = indexed.toServer();
    String url = indexed.url();
    this.scheme = url.substring(0, url.indexOf("://"));
    this.hostTemplate = HostSuffix.host(url);
    String rest = url.substring(scheme.length() + 3 + hostTemplate.length());
    int slash = rest.indexOf('/');
    this.pathTemplate = slash < 0 ? "" : rest.substring(slash);
    this.port = port(slash < 0 ? rest : rest.substring(0, slash));
    this.host = hostTemplate(vouched || HostSuffix.isOwned(hostTemplate));
    this.path =
        UrlParts.isPlain(pathTemplate, '/')
            ? UrlParts.path(pathTemplate)
            : new TemplatePattern(pathTemplate, this::expression, "(?=/|$)", 0);
    this.open = url.indexOf('{') >= 0;
    this.hostRank =
        hostTemplate.indexOf('{') < 0
            ? Integer.MAX_VALUE
            : hostTemplate.replaceAll("\\{[^}]*}", "").length();
  }

  private UrlTemplate hostTemplate(boolean anyValue) {
    if (hostTemplate.indexOf('{') < 0) {
      return UrlParts.host(hostTemplate);
    }
    boolean byLabel =
        anyValue
            && UrlParts.isPlain(hostTemplate, '.')
            && indexed.variables().stream().allMatch(OneLabel::is);
    return byLabel
        ? UrlParts.host(hostTemplate)
        : new TemplatePattern(
            hostTemplate,
            name -> anyValue || !isLast(name) ? expression(name) : known(name),
            "$",
            Pattern.CASE_INSENSITIVE);
  }

  private boolean isLast(String name) {
    return hostTemplate.lastIndexOf("{" + name + "}") == hostTemplate.lastIndexOf('{');
  }

  private String known(String name) {
    return anyOf(HostSuffix.values(indexed, name));
  }

  private int port(String suffix) {
    return suffix.isEmpty() ? ApiUrl.defaultPort(scheme) : Integer.parseInt(suffix.substring(1));
  }

  private String expression(String name) {
    List<String> allowed = server.variables().get(name).allowed();
    return allowed.isEmpty() ? server.variables().get(name).pattern().pattern() : anyOf(allowed);
  }

  private static String anyOf(List<String> values) {
    return values.stream().map(Pattern::quote).collect(Collectors.joining("|"));
  }

  /** Returns the match of {@code url}, if it is on this server. */
  Optional<ApiMatch> match(ApiUrl url) {
    if (!url.scheme().equals(scheme) || url.port() != port) {
      return Optional.empty();
    }
    Map<String, String> values = open ? new LinkedHashMap<>() : Map.of();
    boolean onHost = host.match(url.host(), values) >= 0;
    int base = onHost ? path.match(url.path(), values) : -1;
    return base < 0 || !accepts(values)
        ? Optional.empty()
        : Optional.of(new ApiMatch(api, server, values, url.path().substring(base)));
  }

  /** The port of a URL is no part of its host here, so that a colon stands in its path alone. */
  private boolean accepts(Map<String, String> values) {
    for (Map.Entry<String, String> value : values.entrySet()) {
      if (!server.variables().get(value.getKey()).acceptsInPath(value.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** Returns how little of the host is open: a host without variables is before all others. */
  int hostRank() {
    return hostRank;
  }

  int pathRank() {
    return pathTemplate.length();
  }
}

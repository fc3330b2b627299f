package io.github.authdex.generator.openapi;

import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerVariable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads where an API lives, so that no variable of a URL can move a request to another host. */
final class DocumentServerReader {
  /** What OpenAPI's default server, {@code /}, is without the place that a document came from. */
  private static final String NOWHERE = "http://localhost";

  private static final Pattern HOST_AND_PATH =
      Pattern.compile("[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+(?::[0-9]+)?(?:/.*)?");

  private final DocumentFindings findings;

  DocumentServerReader(DocumentFindings findings) {
    this.findings = findings;
  }

  /** Returns the servers in the list at {@code servers}; none if there is no usable one. */
  List<Server> read(Place servers) {
    List<Server> usable = new ArrayList<>();
    for (Place server : servers.items()) {
      read(server, server.text("url"), server.get("variables")).ifPresent(usable::add);
    }
    return withoutTwins(usable);
  }

  /**
   * Returns the servers of a 2.0 document: its host and base path.
   *
   * @param owner the document or one of its operations, for its schemes
   */
  List<Server> readSwagger2(Place root, Place owner) {
    String host = root.text("host");
    String basePath = root.text("basePath");
    if (host.isEmpty()) {
      return read(root, basePath.isEmpty() ? "/" : basePath, root.get("variables"))
          .map(List::of)
          .orElse(List.of());
    }
    List<String> schemes = new ArrayList<>();
    owner.get("schemes").items().forEach(scheme -> schemes.add(scheme.value().asText()));
    List<Server> servers = new ArrayList<>();
    for (String scheme : schemes.isEmpty() ? List.of("https") : schemes) {
      if (scheme.equals("http") || scheme.equals("https")) {
        read(root.get("host"), scheme + "://" + host + basePath, root.get("variables"))
            .ifPresent(servers::add);
      }
    }
    return withoutTwins(servers);
  }

  /** Credentials go nowhere in the clear where the same server is reached by https. */
  private static List<Server> withoutTwins(List<Server> servers) {
    Set<String> urls = servers.stream().map(Server::url).collect(Collectors.toSet());
    return servers.stream()
        .filter(
            server ->
                !server.url().startsWith("http:")
                    || !urls.contains("https" + server.url().substring("http".length())))
        .toList();
  }

  /** Returns the server of a document that names none. */
  Server nowhere(Place root) {
    findings.note(
        root,
        "the document does not say where the API lives; " + NOWHERE + " is assumed",
        "server");
    return Server.of(NOWHERE);
  }

  private Optional<Server> read(Place place, String written, Place variables) {
    ServerUrl url = new ServerUrl(absolute(place, written.strip()));
    Map<String, ServerVariable> declared = new LinkedHashMap<>();
    boolean faulty = false;
    for (String name : url.names()) {
      Place variable = variables.get(name);
      Optional<String> fixed =
          url.fixed(name, variable.text("default"), variable.get("default").exists());
      if (fixed.isPresent()) {
        url.replace(name, fixed.get());
      } else {
        Optional<ServerVariable> read = variable(url, name, variable);
        read.ifPresent(sound -> declared.put(name, sound));
        faulty |= read.isEmpty();
      }
    }
    if (faulty) {
      return Optional.empty();
    }
    Optional<String> text = url.usable();
    if (text.isEmpty()) {
      findings.warning(
          place,
          (written.contains("@") ? "this server" : "server \"" + written + "\"")
              + " is not an http or https URL of a host alone and is left out",
          "server-url");
      return Optional.empty();
    }
    return Optional.of(
        new Server(text.get(), place.text("name"), place.text("description"), declared));
  }

  private String absolute(Place place, String url) {
    if (url.startsWith("//")) {
      return "https:" + url;
    }
    if (url.startsWith("/") || url.isEmpty() || url.equals(".") || url.startsWith("./")) {
      findings.note(
          place,
          "server \"" + url + "\" has no host; " + NOWHERE + " is assumed in front of it",
          "server");
      return NOWHERE + (url.startsWith("/") ? url : "");
    }
    return HOST_AND_PATH.matcher(url).matches() ? "https://" + url : url;
  }

  private Optional<ServerVariable> variable(ServerUrl url, String name, Place place) {
    Set<String> allowed = new LinkedHashSet<>();
    place.get("enum").items().forEach(item -> allowed.add(item.value().asText()));
    String value = place.text("default");
    Pattern pattern = url.pattern(name, value);
    if (value.isEmpty() || isPlaceholder(url, name, place, pattern)) {
      return Optional.of(
          new ServerVariable(
              name,
              place.text("description"),
              Optional.empty(),
              List.copyOf(allowed),
              pattern,
              ""));
    }
    if (!allowed.isEmpty()) {
      allowed.add(value);
    }
    ServerVariable variable =
        new ServerVariable(
            name, place.text("description"), Optional.of(value), List.copyOf(allowed), pattern, "");
    if (!variable.accepts(value) || !allowed.stream().allMatch(variable::accepts)) {
      findings.fault(
          place,
          "a value of server variable \""
              + name
              + "\" would change more of "
              + url
              + " than its own part; expected "
              + url.expected(name, value),
          "server-variable",
          "the server is left out");
      return Optional.empty();
    }
    return Optional.of(variable);
  }

  /** A default such as {@code {name}} or {@code 12:ab} in a path only shows where to write. */
  private boolean isPlaceholder(ServerUrl url, String name, Place place, Pattern pattern) {
    String value = place.text("default");
    boolean placeholder =
        value.equals("{" + name + "}")
            || (url.isInPath(name)
                && !pattern.matcher(value).matches()
                && value.chars().noneMatch(c -> c <= ' ' || "/?#@\\%".indexOf(c) >= 0));
    if (placeholder) {
      findings.note(
          place,
          "default \"" + value + "\" of server variable \"" + name + "\" is only a placeholder",
          "server-variable");
    }
    return placeholder;
  }
}

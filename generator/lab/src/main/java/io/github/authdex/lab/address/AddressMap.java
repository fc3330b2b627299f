package io.github.authdex.lab.address;

import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.lab.message.PathTemplate;
import io.github.authdex.lab.message.RawRequest;
import io.github.authdex.lab.message.ReceivedRequest;
import java.net.URI;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How the addresses of an API map to the lab: its own host to the API's root there, any other below
 * {@code /~host} of that.
 *
 * @param root of the API on the lab, without a slash at its end, such as {@code
 *     http://127.0.0.1:4711}, or {@code http://127.0.0.1:4711/github} on a lab of several APIs
 * @param server the API's usual one
 * @param variables the server variables by name
 * @param others hosts that are not the API's own, though a variable of its host could have made
 *     them: tokens of {@code {company}.acme.example} may come from {@code login.acme.example} or
 *     {@code {company}.login.acme.example}, and {@code demo.acme.example} may be a server with
 *     security of its own
 */
public record AddressMap(
    String root, Server server, Map<String, String> variables, Set<String> others) {
  private static final String OTHER_HOST = "/~";

  public AddressMap {
    variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    others = Set.copyOf(others);
  }

  /**
   * Returns the site of an API.
   *
   * @param chosen values of variables
   * @param endpoints URLs at which tokens and sessions are got
   */
  public static AddressMap of(
      String root, List<Server> servers, Map<String, String> chosen, List<String> endpoints) {
    Map<String, String> variables = new LinkedHashMap<>();
    for (Server server : servers) {
      server.variables().forEach((name, variable) -> variables.putIfAbsent(name, value(variable)));
    }
    variables.putAll(chosen);
    Set<String> others = new HashSet<>();
    Stream.concat(servers.stream().skip(1).map(Server::url), endpoints.stream())
        .map(Address::host)
        .filter(host -> !host.isEmpty())
        .forEach(others::add);
    return new AddressMap(root, servers.get(0), variables, others);
  }

  private static String value(ServerVariable variable) {
    if (variable.defaultValue().isPresent()) {
      return variable.defaultValue().get();
    }
    if (!variable.example().isEmpty()) {
      return variable.example();
    }
    return variable.allowed().isEmpty() ? "lab" : variable.allowed().get(0);
  }

  /** Returns the base URL of the API on the lab. */
  public URI baseUrl() {
    return URI.create(root + fill(Address.path(server.url())));
  }

  /** Returns where {@code real} lies on the lab. */
  public URI toLab(URI real) {
    String url = real.toString();
    if (url.startsWith(root + "/") || url.equals(root)) {
      return real;
    }
    String host = Address.host(url.replaceFirst("//[^/?#]*@", "//"));
    String path = Address.path(url);
    return URI.create(root + (isOwn(host) ? "" : OTHER_HOST + host) + path);
  }

  /** Returns where {@code url} lies on the lab, absolute or a path on the API's own host. */
  public URI located(String url) {
    String filled = fill(url);
    return filled.contains("://") ? toLab(URI.create(filled)) : URI.create(root + filled);
  }

  /** Returns the address of {@code url}, a template that is absolute or a path. */
  public Address address(String url) {
    Address address = Address.of(url);
    boolean own = Address.host(url).equals(Address.host(server.url()));
    return own ? address.onOwnHost() : address;
  }

  /**
   * Returns what {@code raw} is to this API.
   *
   * @param below whether its path begins with that of the root, which a client leaves out that
   *     calls the API by a host name of its own
   */
  public ReceivedRequest receive(RawRequest raw, boolean below) {
    String prefix = Address.path(root);
    boolean whole = below && (raw.path() + "/").startsWith(prefix + "/");
    String path = whole ? raw.path().substring(prefix.length()) : raw.path();
    String host = "";
    if (path.startsWith(OTHER_HOST)) {
      int slash = path.indexOf('/', OTHER_HOST.length());
      int end = slash < 0 ? path.length() : slash;
      host = PathTemplate.decode(path.substring(OTHER_HOST.length(), end)).toLowerCase(Locale.ROOT);
      path = path.substring(end);
    }
    return raw.at(isOwn(host) ? "" : host, path);
  }

  /** Returns {@code template} with the variables in place of their names. */
  public String fill(String template) {
    String text = template;
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      text = text.replace("{" + variable.getKey() + "}", variable.getValue());
    }
    return text;
  }

  private boolean isOwn(String host) {
    String own = Address.host(server.url());
    return host.isEmpty()
        || (Address.of(server.url()).hasHost(host)
            && others.stream().noneMatch(other -> isCloser(other, own) && hasHost(other, host)));
  }

  private static boolean hasHost(String template, String host) {
    return Address.of("https://" + template).hasHost(host);
  }

  /** Of two templates that make the same host the one that says more of it counts. */
  private static boolean isCloser(String other, String own) {
    return !other.equals(own) && (other.indexOf('{') < 0 || said(other) > said(own));
  }

  private static int said(String template) {
    return template.replaceAll("\\{[^{}]*}", "").length();
  }
}

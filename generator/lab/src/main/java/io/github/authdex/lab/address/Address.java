package io.github.authdex.lab.address;

import io.github.authdex.lab.message.PathTemplate;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.message.SegmentTemplate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The address of a server, an operation or an endpoint, in which {@code {name}} stands for a value.
 *
 * @param host with its port, or empty for the API's own
 * @param path below the host
 */
public record Address(SegmentTemplate host, PathTemplate path) {
  /** Returns the address of {@code url}, absolute or a path on the API's own host. */
  static Address of(String url) {
    return new Address(SegmentTemplate.of(host(url)), PathTemplate.of(path(url)));
  }

  /** Returns the host of {@code url} with its port, in lower case, or empty if it is a path. */
  static String host(String url) {
    int from = url.indexOf("://");
    if (from < 0) {
      return "";
    }
    String rest = url.substring(from + 3);
    int slash = rest.indexOf('/');
    return (slash < 0 ? rest : rest.substring(0, slash)).toLowerCase(Locale.ROOT);
  }

  /** Returns the path of {@code url}, with a query if it has one, or empty. */
  public static String path(String url) {
    int from = url.indexOf("://");
    int slash = url.indexOf('/', from < 0 ? 0 : from + 3);
    return slash < 0 ? "" : url.substring(slash);
  }

  /** Returns this address on the API's own host. */
  Address onOwnHost() {
    return new Address(SegmentTemplate.of(""), path);
  }

  /** Returns whether {@code name} is this host. */
  boolean hasHost(String name) {
    return host.match(name, new LinkedHashMap<>());
  }

  /** Returns whether {@code request} goes to this address or below it. */
  boolean covers(ReceivedRequest request) {
    return hasHost(request.host()) && path.leads(request.path());
  }

  /** Returns the raw path of {@code request} below this address, if it goes there. */
  Optional<String> below(ReceivedRequest request) {
    return hasHost(request.host()) ? path.below(request.path()) : Optional.empty();
  }

  /** Returns the values of the path's variables if {@code request} goes to this address. */
  public Optional<Map<String, String>> match(ReceivedRequest request) {
    return hasHost(request.host()) ? path.match(request.path()) : Optional.empty();
  }
}

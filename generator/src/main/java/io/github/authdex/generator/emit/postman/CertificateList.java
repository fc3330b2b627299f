package io.github.authdex.generator.emit.postman;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.generator.emit.collection.ApiCollection;
import io.github.authdex.model.ApiModel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the list of client certificates that newman takes beside a collection, with the API's
 * hosts. The names in it are of files that a person has.
 */
final class CertificateList {
  private static final Pattern ORIGIN = Pattern.compile("https://([^/?#]+).*");
  private static final Pattern PORT = Pattern.compile("(.*?)(:[0-9]+)?");

  private CertificateList() {}

  /** Returns the list, nothing if no request shows a certificate. */
  static Optional<ArrayNode> of(ApiCollection collection) {
    Set<String> hosts = hosts(collection.model());
    if (!collection.showsCertificate() || hosts.isEmpty()) {
      return Optional.empty();
    }
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    ObjectNode entry = list.addObject().put("name", collection.slug());
    ArrayNode matches = entry.putArray("matches");
    hosts.forEach(host -> matches.add("https://" + host + "/*"));
    entry.putObject("key").put("src", collection.slug() + "-key.pem");
    entry.putObject("cert").put("src", collection.slug() + "-certificate.pem");
    entry.put("passphrase", "");
    return Optional.of(list);
  }

  private static Set<String> hosts(ApiModel model) {
    Set<String> hosts = new LinkedHashSet<>();
    Stream.concat(
            model.servers().stream(),
            model.operations().stream().flatMap(operation -> operation.servers().stream()))
        .flatMap(server -> host(server).stream())
        .forEach(hosts::add);
    return hosts;
  }

  /** What a variable fills has the value of it that is usual, or is any host of the domain. */
  private static Optional<String> host(Server server) {
    String url = server.url();
    for (ServerVariable variable : server.variables().values()) {
      url = url.replace("{" + variable.name() + "}", variable.defaultValue().orElse("{}"));
    }
    Matcher origin = ORIGIN.matcher(url);
    if (!origin.matches()) {
      return Optional.empty();
    }
    Matcher parts = PORT.matcher(origin.group(1));
    String port = parts.matches() && parts.group(2) != null ? parts.group(2) : "";
    String name = origin.group(1).substring(0, origin.group(1).length() - port.length());
    List<String> labels = List.of(name.split("\\.", -1));
    int open = 0;
    for (int i = 0; i < labels.size(); i++) {
      open = labels.get(i).contains("{") ? i + 1 : open;
    }
    String fixed = String.join(".", labels.subList(open, labels.size()));
    String host = open == 0 ? fixed : fixed.isEmpty() ? "*" : "*." + fixed;
    return Optional.of(host + port).filter(each -> each.matches("[A-Za-z0-9.*:-]+"));
  }
}

package io.github.authdex.generator.emit.collection;

import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.auth.ValueRequest;
import io.github.authdex.auth.VariableSource;
import io.github.authdex.auth.credential.CredentialPart;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The variables that say where the API lives: {@code baseUrl}, and more where operations differ.
 */
final class BaseUrls {
  private final VariableNames names;
  private final Map<String, EnvironmentVariable> byUrl = new LinkedHashMap<>();
  private final Map<String, EnvironmentVariable> parts = new LinkedHashMap<>();
  private final List<ToldVariable> told = new ArrayList<>();
  private final List<AskedVariable> asked = new ArrayList<>();
  private final Map<String, String> redirected = new LinkedHashMap<>();
  private final Map<String, ServerVariable> declared = new LinkedHashMap<>();
  private final Map<String, CredentialPart> held = new LinkedHashMap<>();
  private final String first;

  BaseUrls(ApiModel model, VariableNames names) {
    this.names = names;
    model.servers().forEach(server -> server.variables().forEach(declared::putIfAbsent));
    this.first = model.servers().isEmpty() ? "" : declare(model.servers().get(0));
    for (Operation operation : model.operations()) {
      if (!operation.servers().isEmpty()) {
        declare(operation.servers().get(0));
      }
    }
  }

  /** Returns the reference to the server of {@code operation}. */
  String reference(Operation operation) {
    String url = operation.servers().isEmpty() ? first : operation.servers().get(0).url();
    return byUrl.containsKey(url) ? byUrl.get(url).reference() : "{{baseUrl}}";
  }

  /** Returns scheme and host of the API's usual server, with references for their variables. */
  String origin() {
    String url = byUrl.containsKey(first) ? byUrl.get(first).value() : "";
    int path = url.indexOf('/', url.indexOf("://") + 3);
    return path < 0 ? url : url.substring(0, path);
  }

  /** Returns whether {@code name} is a part of a server's URL. */
  boolean hasPart(String name) {
    return parts.containsKey(names.of(name));
  }

  /** Returns the server variable {@code name}, which may stand in an endpoint's URL alone. */
  Optional<ServerVariable> declared(String name) {
    return Optional.ofNullable(declared.get(name));
  }

  /** Returns those that the answer tells which brings a token. */
  List<ToldVariable> told() {
    return List.copyOf(told);
  }

  /** Returns those that the answer to a call tells which is made for it. */
  List<AskedVariable> asked() {
    return List.copyOf(asked);
  }

  private AskedVariable asked(Server server, ServerVariable variable, ValueRequest request) {
    return new AskedVariable(
        ToldVariable.of(server, variable, names.of(variable.name()), request.pointer()), request);
  }

  /** Returns how redirects tell them, by their names in the environment. */
  Map<String, String> redirected() {
    return Map.copyOf(redirected);
  }

  /** Returns those that are parts of credentials, by their names in the environment. */
  Map<String, CredentialPart> held() {
    return Map.copyOf(held);
  }

  /** Returns the variables, servers first. */
  List<EnvironmentVariable> variables() {
    List<EnvironmentVariable> all = new ArrayList<>(byUrl.values());
    all.addAll(parts.values());
    return all;
  }

  private String declare(Server server) {
    if (!byUrl.containsKey(server.url())) {
      String key = byUrl.isEmpty() ? "baseUrl" : "baseUrl" + (byUrl.size() + 1);
      String value = LiteralText.template(server.url(), name -> part(server, name));
      byUrl.put(server.url(), new EnvironmentVariable(key, value, false, server.description()));
    }
    return server.url();
  }

  private String part(Server server, String name) {
    ServerVariable declared = server.variables().get(name);
    boolean isTold = declared != null && declared.from().isPresent();
    String value = declared == null || isTold ? "" : declared.defaultValue().orElse("");
    if (isTold && !parts.containsKey(names.of(name))) {
      VariableSource source = declared.from().get();
      source
          .token()
          .map(pointer -> ToldVariable.of(server, declared, names.of(name), pointer))
          .ifPresent(told::add);
      source.request().ifPresent(request -> asked.add(asked(server, declared, request)));
      source
          .redirect()
          .map(parameter -> (source.wholeUrl() ? "in the URL " : "as ") + parameter)
          .ifPresent(how -> redirected.put(names.of(name), how));
      source.credential().ifPresent(part -> held.put(names.of(name), part));
    }
    String description = declared == null ? "" : declared.description();
    return parts
        .computeIfAbsent(
            names.of(name),
            key -> new EnvironmentVariable(key, LiteralText.text(value), false, description))
        .reference();
  }
}

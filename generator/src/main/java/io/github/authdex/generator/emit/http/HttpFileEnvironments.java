package io.github.authdex.generator.emit.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.generator.emit.collection.CollectionEnvironment;
import io.github.authdex.generator.emit.collection.EnvironmentVariable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes the environments of a file: what is no secret in one file, the secrets, empty, in another.
 * A variable stands in one of them alone, since the tools differ in which of two counts.
 */
final class HttpFileEnvironments {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final List<CollectionEnvironment> environments;
  private final Map<String, ObjectNode> configurations;
  private final String requests;

  /**
   * @param configurations by which tokens are got, by id
   * @param requests the file of the requests, and what else refers to variables that are written
   */
  HttpFileEnvironments(
      List<CollectionEnvironment> environments,
      Map<String, ObjectNode> configurations,
      String requests) {
    this.environments = environments;
    this.configurations = configurations;
    this.requests = requests;
  }

  /** Returns what anybody may see. */
  ObjectNode shared() {
    ObjectNode all = JSON.objectNode();
    for (CollectionEnvironment environment : environments) {
      ObjectNode json = variables(environment, false);
      if (!configurations.isEmpty()) {
        ObjectNode auth = json.putObject("Security").putObject("Auth");
        configurations.forEach(auth::set);
      }
      all.set(environment.slug(), json);
    }
    return all;
  }

  /** Returns the secrets, empty if there are none. */
  ObjectNode secret() {
    ObjectNode all = JSON.objectNode();
    for (CollectionEnvironment environment : environments) {
      ObjectNode json = variables(environment, true);
      if (!json.isEmpty()) {
        all.set(environment.slug(), json);
      }
    }
    return all;
  }

  private ObjectNode variables(CollectionEnvironment environment, boolean secret) {
    Map<String, EnvironmentVariable> byName = new LinkedHashMap<>();
    environment.variables().forEach(one -> byName.put(HttpFileText.name(one.key()), one));
    Set<String> used = used(byName);
    ObjectNode json = JSON.objectNode();
    byName.forEach(
        (name, variable) -> {
          if (variable.secret() == secret && used.contains(name)) {
            json.put(name, HttpFileText.line(variable.value()));
          }
        });
    return json;
  }

  /** Returns the names that requests and configurations refer to, and values of those in turn. */
  private Set<String> used(Map<String, EnvironmentVariable> byName) {
    Set<String> used = new LinkedHashSet<>();
    Deque<String> texts = new ArrayDeque<>();
    texts.add(requests);
    configurations.values().forEach(one -> texts.add(one.toString()));
    while (!texts.isEmpty()) {
      for (String name : HttpFileText.names(texts.remove())) {
        if (byName.containsKey(name) && used.add(name)) {
          texts.add(HttpFileText.line(byName.get(name).value()));
        }
      }
    }
    return used;
  }
}

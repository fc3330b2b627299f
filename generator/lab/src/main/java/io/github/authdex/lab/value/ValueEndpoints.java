package io.github.authdex.lab.value;

import io.github.authdex.auth.Server;
import io.github.authdex.auth.ValueRequest;
import io.github.authdex.lab.address.LocatedEndpoint;
import io.github.authdex.lab.check.Check;
import io.github.authdex.lab.run.RunContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The endpoints that tell variables of an API's servers. */
public final class ValueEndpoints {
  private ValueEndpoints() {}

  /** What one answer serves. */
  private record Question(String url, String prefix, List<String> schemes) {
    static Question of(ValueRequest request) {
      return new Question(request.url(), request.prefix(), request.schemes());
    }
  }

  /** Returns the URLs at which variables of {@code servers} are told. */
  public static List<String> urls(List<Server> servers) {
    return servers.stream()
        .flatMap(server -> server.variables().values().stream())
        .flatMap(variable -> variable.from().stream())
        .flatMap(source -> source.request().stream())
        .map(ValueRequest::url)
        .distinct()
        .toList();
  }

  /**
   * Returns the endpoints of {@code bench}'s API.
   *
   * @param checks by name of scheme
   */
  public static List<LocatedEndpoint> of(RunContext bench, Map<String, Check> checks) {
    Map<Question, Map<String, String>> told = new LinkedHashMap<>();
    bench
        .asked()
        .forEach(
            (request, value) ->
                told.computeIfAbsent(Question.of(request), key -> new LinkedHashMap<>())
                    .put(request.pointer(), value));
    List<LocatedEndpoint> endpoints = new ArrayList<>();
    told.forEach(
        (question, values) ->
            endpoints.add(
                bench.locate(question.url(), new ValueEndpoint(checks(question, checks), values))));
    return endpoints;
  }

  private static Map<String, Check> checks(Question question, Map<String, Check> checks) {
    Collection<String> names = question.schemes().isEmpty() ? checks.keySet() : question.schemes();
    Map<String, Check> asked = new LinkedHashMap<>();
    for (String name : names) {
      if (checks.containsKey(name)) {
        Check usual = checks.get(name);
        asked.put(name, question.prefix().isEmpty() ? usual : usual.behind(question.prefix()));
      }
    }
    return asked;
  }
}

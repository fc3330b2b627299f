package io.github.authdex.generator.emit.collection;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.lab.Lab;
import io.github.authdex.model.ApiModel;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;

/** What a collection's environment holds when it is run against the lab. */
public final class LabValues {
  private LabValues() {}

  /** Returns credentials and server variables by the names they have in the environment. */
  public static Map<String, String> held(ApiModel model, Lab lab) {
    Map<String, String> held = new HashMap<>();
    VariableNames names = new VariableNames(model.auth().id());
    lab.variables().forEach((name, value) -> held.put(names.of(name), value));
    for (String credential : model.auth().credentials().keySet()) {
      lab.credentials()
          .find(credential)
          .map(Secret::reveal)
          .ifPresent(value -> held.put(names.of(credential), value));
    }
    return held;
  }

  /** Addresses of the API move to the lab; what nobody holds stays as it was emitted. */
  public static BinaryOperator<String> fill(Map<String, String> held, Lab lab) {
    return (variable, emitted) -> {
      if (variable.equals("baseUrl")) {
        return lab.baseUrl().toString();
      } else if (variable.matches("baseUrl.*|.*_url")) {
        String url = emitted;
        for (Map.Entry<String, String> each : held.entrySet()) {
          url = url.replace("{{" + each.getKey() + "}}", each.getValue());
        }
        return lab.endpoints().apply(URI.create(url)).toString();
      }
      return held.getOrDefault(variable, emitted);
    };
  }
}

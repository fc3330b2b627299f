package io.github.authdex.generator.apply.collection;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.generator.emit.JsonPrinter;
import io.github.authdex.generator.emit.collection.EnvironmentVariable;
import java.util.List;
import java.util.Map;

/** Writes what variables hold as one JSON object, for tools without a file of their own for it. */
public final class PlainEnvironment {
  private PlainEnvironment() {}

  /** Returns an object whose members are the variables. */
  public static String of(Map<String, Secret> secrets, List<EnvironmentVariable> others) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    secrets.forEach((key, value) -> json.put(key, value.reveal()));
    others.forEach(each -> json.put(each.key(), each.value()));
    return JsonPrinter.of(json);
  }
}

package io.github.authdex.generator.select;

import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Operation.Content;
import io.github.authdex.model.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the named schemas that operations take or answer, and what these are made of. Documents
 * describe more: GitHub's has the payloads of webhooks, which are no operation's.
 */
public final class ReachedSchemas {
  private final Map<String, Schema> schemas;
  private final Map<String, List<String>> families = new HashMap<>();
  private final Set<String> reached = new LinkedHashSet<>();
  private final Deque<String> waiting = new ArrayDeque<>();

  private ReachedSchemas(Map<String, Schema> schemas) {
    this.schemas = schemas;
    schemas.forEach(this::addFamily);
  }

  /** Returns {@code model} with the schemas that its operations reach. */
  public static ApiModel of(ApiModel model) {
    ReachedSchemas found = new ReachedSchemas(model.schemas());
    model.operations().forEach(found::visit);
    Map<String, Schema> kept = new LinkedHashMap<>(model.schemas());
    kept.keySet().retainAll(found.reached);
    return model.withSchemas(kept);
  }

  /** A schema that inherits from another is told by what the other says of its discriminator. */
  private void addFamily(String name, Schema schema) {
    if (schema instanceof Schema.OneOf union && union.base().isPresent()) {
      for (Schema option : union.options()) {
        if (option instanceof Schema.Ref ref) {
          families.computeIfAbsent(ref.name(), key -> new ArrayList<>()).add(name);
        }
      }
    }
  }

  private void visit(Operation operation) {
    operation.parameters().forEach(parameter -> visit(parameter.schema()));
    operation.body().ifPresent(body -> visit(body.contents()));
    for (Operation.Response response : operation.responses()) {
      visit(response.contents());
      response.headers().forEach(header -> visit(header.schema()));
    }
    while (!waiting.isEmpty()) {
      String name = waiting.remove();
      visit(schemas.get(name));
      families.getOrDefault(name, List.of()).forEach(this::reach);
    }
  }

  private void visit(List<Content> contents) {
    contents.forEach(content -> visit(content.schema()));
  }

  private void reach(String name) {
    if (schemas.containsKey(name) && reached.add(name)) {
      waiting.add(name);
    }
  }

  private void visit(Schema schema) {
    if (schema instanceof Schema.Ref ref) {
      reach(ref.name());
    } else if (schema instanceof Schema.ArrayOf array) {
      visit(array.items());
    } else if (schema instanceof Schema.Nullable nullable) {
      visit(nullable.form());
    } else if (schema instanceof Schema.MapOf map) {
      visit(map.values());
    } else if (schema instanceof Schema.OneOf union) {
      visit(union);
    } else if (schema instanceof Schema.ObjectOf object) {
      object.properties().forEach(property -> visit(property.schema()));
      object.additional().ifPresent(this::visit);
    }
  }

  private void visit(Schema.OneOf union) {
    union.options().forEach(this::visit);
    union.base().ifPresent(this::visit);
    union.mapping().values().forEach(this::reach);
    union.fallback().ifPresent(this::reach);
  }
}

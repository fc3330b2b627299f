package io.github.authdex.generator.emit.javaclient;

import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Schema;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds the named schemas that requests carry: users make values of them. */
final class SentSchemas {
  private final Map<String, Schema> schemas;
  private final Set<String> names = new HashSet<>();

  private SentSchemas(Map<String, Schema> schemas) {
    this.schemas = schemas;
  }

  static Set<String> of(ApiModel model) {
    SentSchemas sent = new SentSchemas(model.schemas());
    for (Operation operation : model.operations()) {
      operation.body().ifPresent(body -> body.contents().forEach(c -> sent.visit(c.schema())));
      operation.parameters().forEach(parameter -> sent.visit(parameter.schema()));
    }
    return sent.names;
  }

  private void visit(Schema schema) {
    if (schema instanceof Schema.Ref ref) {
      Schema target = schemas.get(ref.name());
      if (target != null && names.add(ref.name())) {
        visit(target);
      }
    } else if (schema instanceof Schema.ArrayOf array) {
      visit(array.items());
    } else if (schema instanceof Schema.Nullable nullable) {
      visit(nullable.form());
    } else if (schema instanceof Schema.MapOf map) {
      visit(map.values());
    } else if (schema instanceof Schema.OneOf union) {
      union.options().forEach(this::visit);
      union.base().ifPresent(this::visit);
    } else if (schema instanceof Schema.ObjectOf object) {
      object.properties().forEach(property -> visit(property.schema()));
      object.additional().ifPresent(this::visit);
    }
  }
}

package io.github.authdex.generator.emit.javaclient;

import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Operation.Content;
import io.github.authdex.model.Operation.Parameter;
import io.github.authdex.model.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which lists of values without a name of their own a document repeats under the same name of a
 * property or parameter: they are one type.
 */
final class EnumUses {
  private final Map<Use, Integer> places = new HashMap<>();
  private final Map<Use, String> owners = new HashMap<>();
  private String owner = "";

  private EnumUses() {}

  /**
   * A list of values under the name of a property, in any order.
   *
   * @param name the property's, without what case and punctuation add
   */
  record Use(String name, Schema.Scalar.Type type, SortedSet<String> values) {
    static Use of(String name, Schema.Enumeration values) {
      String type = JavaNames.type(name, "Value");
      return new Use(type, values.type(), new TreeSet<>(values.values()));
    }
  }

  static EnumUses of(ApiModel model) {
    EnumUses uses = new EnumUses();
    model.schemas().forEach(uses::visitNamed);
    for (Operation operation : model.operations()) {
      uses.owner = operation.id();
      for (Parameter parameter : operation.parameters()) {
        uses.visit(parameter.name(), parameter.schema());
      }
      operation.body().ifPresent(body -> uses.visitContents(body.contents()));
      operation.responses().forEach(response -> uses.visitContents(response.contents()));
    }
    return uses;
  }

  /** Returns whether {@code use} stands in several places. */
  boolean isRepeated(Use use) {
    return places.getOrDefault(use, 0) > 1;
  }

  /** Returns the name of the schema or operation that has {@code use} first. */
  String owner(Use use) {
    return owners.getOrDefault(use, "");
  }

  private void visitNamed(String name, Schema schema) {
    owner = name;
    visit(schema);
  }

  private void visitContents(List<Content> contents) {
    contents.stream().map(Content::schema).distinct().forEach(this::visit);
  }

  private void visit(String name, Schema schema) {
    if (schema instanceof Schema.Enumeration values) {
      if (Enumerations.reduced(values) instanceof Schema.Enumeration reduced) {
        Use use = Use.of(name, reduced);
        places.merge(use, 1, Integer::sum);
        owners.putIfAbsent(use, owner);
      }
    } else if (schema instanceof Schema.ArrayOf array) {
      visit(name, array.items());
    } else {
      visit(schema);
    }
  }

  private void visit(Schema schema) {
    if (schema instanceof Schema.ArrayOf array) {
      visit(array.items());
    } else if (schema instanceof Schema.Nullable nullable) {
      visit(nullable.form());
    } else if (schema instanceof Schema.MapOf map) {
      visit(map.values());
    } else if (schema instanceof Schema.OneOf union) {
      union.options().forEach(this::visit);
      union.base().ifPresent(this::visit);
    } else if (schema instanceof Schema.ObjectOf object) {
      object.properties().forEach(property -> visit(property.name(), property.schema()));
      object.additional().ifPresent(this::visit);
    }
  }
}

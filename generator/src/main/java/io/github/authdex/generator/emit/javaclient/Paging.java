package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.authdex.client.PageRule;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Operation.Content;
import io.github.authdex.model.Operation.Response;
import io.github.authdex.model.Schema;
import java.util.List;
import java.util.Optional;

/**
 * How a list goes on on further pages, where its document leaves no doubt.
 *
 * @param item the type of an item
 * @param rule the expression of where the items are and what leads on
 */
record Paging(TypeName item, CodeBlock rule) {
  /** What the list is called where an answer has several, the surest first. */
  private static final List<String> LISTS =
      List.of("data", "items", "results", "value", "values", "entries", "records");

  /** An answer that is the list itself says nothing beside it. */
  private static final Schema.ObjectOf WHOLE = new Schema.ObjectOf(List.of(), Optional.empty(), "");

  static Optional<Paging> of(Operation operation, OperationResult result, ModelTypes types) {
    List<Response> successes =
        operation.responses().stream()
            .filter(response -> response.status().matches("2.."))
            .filter(response -> !response.contents().isEmpty())
            .toList();
    if (!operation.method().equals("GET") || successes.size() != 1) {
      return Optional.empty();
    }
    boolean linked =
        successes.get(0).headers().stream().anyMatch(each -> each.name().equalsIgnoreCase("Link"));
    return MediaTypes.preferred(successes.get(0).contents())
        .filter(content -> MediaTypes.formOf(content) == MediaTypes.Form.JSON)
        .map(Content::schema)
        .flatMap(schema -> of(schema, linked, operation, result, types));
  }

  private static Optional<Paging> of(
      Schema schema,
      boolean linked,
      Operation operation,
      OperationResult result,
      ModelTypes types) {
    Schema whole = types.form(schema);
    if (whole instanceof Schema.ArrayOf) {
      Optional<CodeBlock> rule =
          linked ? Optional.of(link("")) : new PageParameters("", WHOLE, operation, types).rule();
      return rule.flatMap(each -> argument(result.type()).map(item -> new Paging(item, each)));
    }
    if (!(whole instanceof Schema.ObjectOf object)) {
      return Optional.empty();
    }
    return list(object, types)
        .flatMap(
            property -> {
              PageMarks marks = new PageMarks(property.name(), object, operation, types);
              Optional<CodeBlock> rule = linked ? Optional.of(link(property.name())) : marks.rule();
              return rule.flatMap(
                  each -> item(schema, property, types).map(item -> new Paging(item, each)));
            });
  }

  private static CodeBlock link(String items) {
    return CodeBlock.of("$T.link($S)", PageRule.class, items);
  }

  private static Optional<Schema.Property> list(Schema.ObjectOf object, ModelTypes types) {
    List<Schema.Property> lists =
        object.properties().stream()
            .filter(property -> types.form(property.schema()) instanceof Schema.ArrayOf)
            .toList();
    return lists.size() == 1
        ? Optional.of(lists.get(0))
        : LISTS.stream()
            .flatMap(name -> lists.stream().filter(property -> property.name().equals(name)))
            .findFirst();
  }

  /** Returns the item's type if it has one: what has no name is not named a second time. */
  private static Optional<TypeName> item(Schema whole, Schema.Property list, ModelTypes types) {
    Optional<TypeName> known = types.property(whole, list.name()).flatMap(Paging::argument);
    if (known.isPresent()) {
      return known;
    }
    Schema items = ((Schema.ArrayOf) types.form(list.schema())).items();
    return items instanceof Schema.Ref || items instanceof Schema.Scalar
        ? Optional.of(types.of(items, types.answers(), ""))
        : Optional.empty();
  }

  private static Optional<TypeName> argument(TypeName type) {
    return type instanceof ParameterizedTypeName generic
            && generic.rawType().equals(ClassName.get(List.class))
        ? Optional.of(generic.typeArguments().get(0))
        : Optional.empty();
  }
}

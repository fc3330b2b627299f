package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.authdex.generator.emit.javaclient.EnumUses.Use;
import io.github.authdex.model.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The types of those lists of values that a document repeats, each called after its property; where
 * another list has that name, after the first schema or operation that has it, too. One value alone
 * is part of the name.
 */
final class SharedEnums {
  private final EnumUses uses;
  private final SchemaKinds kinds;
  private final InlineTypeHome home;
  private final Map<Use, ClassName> types = new HashMap<>();

  /**
   * @param home takes the types, a file each
   */
  SharedEnums(EnumUses uses, SchemaKinds kinds, InlineTypeHome home) {
    this.uses = uses;
    this.kinds = kinds;
    this.home = home;
  }

  /** Makes {@code type} that of all lists like {@code values} under a property of its name. */
  void name(ClassName type, Schema.Enumeration values) {
    types.putIfAbsent(Use.of(type.simpleName(), values), type);
  }

  /** Returns the type of values, or of lists of them, under a property called {@code name}. */
  Optional<TypeName> of(String name, Schema schema) {
    if (schema instanceof Schema.ArrayOf array && array.items() instanceof Schema.Enumeration) {
      return of(name, array.items())
          .map(item -> ParameterizedTypeName.get(ClassName.get(List.class), item));
    }
    return schema instanceof Schema.Enumeration
            && kinds.reduce(schema) instanceof Schema.Enumeration values
        ? ofValues(name, values)
        : Optional.empty();
  }

  private Optional<TypeName> ofValues(String name, Schema.Enumeration values) {
    Use use = Use.of(name, values);
    return types.containsKey(use) || uses.isRepeated(use)
        ? Optional.of(types.computeIfAbsent(use, key -> emit(name, values, key)))
        : Optional.empty();
  }

  private ClassName emit(String name, Schema.Enumeration values, Use use) {
    ClassName type = home.claim(hint(name, values, use), use.toString());
    NameScope inner = NameScope.ofTypesInside(type, home.scope());
    home.add(EnumType.of(values, type, inner).build());
    return type;
  }

  private String hint(String name, Schema.Enumeration values, Use use) {
    if (values.values().size() == 1) {
      return name + " " + SymbolNames.spelled(values.values().get(0));
    }
    boolean taken = home.scope().isTaken(JavaNames.type(name, "Value"));
    return taken ? uses.owner(use) + " " + name : name;
  }
}

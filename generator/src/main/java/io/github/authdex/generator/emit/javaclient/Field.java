package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.authdex.generator.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A property as a component of a record.
 *
 * @param name in Java
 * @param type without {@code Optional}
 * @param property what it stands for
 */
record Field(String name, TypeName type, Schema.Property property) {
  /** Returns the fields of {@code object}, whose nameless types go to {@code home}. */
  static List<Field> of(
      ModelTypes types, Schema.ObjectOf object, Home home, String prefix, NameScope scope) {
    List<Field> fields = new ArrayList<>();
    for (Schema.Property property : object.properties()) {
      String name = scope.claim(Words.member(property.name(), "value"));
      TypeName type = types.of(property.schema(), home, prefix + " " + property.name());
      fields.add(new Field(name, type, property));
    }
    return fields;
  }

  /** Returns whether the value may be absent or null. */
  boolean isOptional() {
    return !property.required() || property.nullable();
  }

  /** Returns the component's type. */
  TypeName componentType() {
    return isOptional() ? ParameterizedTypeName.get(ClassName.get(Optional.class), type) : type;
  }

  /** Returns our own words for a property that the document does not describe. */
  String fallback() {
    return "the property " + property.name();
  }
}

package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.authdex.client.json.JsonNullable;
import io.github.authdex.model.Schema;
import java.util.Optional;

/**
 * A property as a component of a record.
 *
 * @param name in Java
 * @param type without {@code Optional}
 * @param text whether its numbers stand in strings
 * @param property what it stands for
 * @param xml how it stands in XML, if that is not as usual and XML is used
 */
record RecordField(
    String name,
    TypeName type,
    boolean text,
    Schema.Property property,
    Optional<AnnotationSpec> xml) {
  /** Returns whether the value may be absent or null. */
  boolean isOptional() {
    return !property.required() || property.nullable();
  }

  /** Returns whether it makes a difference that the value is absent or null (RFC 7396). */
  boolean isNullable() {
    return !property.required() && property.nullable();
  }

  /** Returns the component's type. */
  TypeName componentType() {
    if (!isOptional()) {
      return type;
    }
    Class<?> wrapper = isNullable() ? JsonNullable.class : Optional.class;
    return ParameterizedTypeName.get(ClassName.get(wrapper), type);
  }

  /** Returns what the document sets for the value, in words. */
  String rules() {
    return RuleText.of(property.rules(), property.description());
  }

  /** Returns our own words for a property that the document does not describe. */
  String fallback() {
    return "the property " + property.name();
  }
}

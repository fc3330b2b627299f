package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.authdex.client.json.JsonDiscriminator;
import io.github.authdex.client.json.JsonName;
import io.github.authdex.client.json.JsonNullable;
import io.github.authdex.client.json.JsonRest;
import io.github.authdex.model.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Emits an object as a record. A property that may be absent or null is an {@link Optional}; one
 * that may be either is a {@link JsonNullable}, which keeps them apart; any other is the value
 * itself, which is null only if the server left it out against its own document.
 */
final class RecordType {
  private static final String REST = "additionalProperties";

  private RecordType() {}

  /**
   * Returns the record of {@code fields}.
   *
   * @param prefix of what the type of further properties is called after
   * @param discriminator what tells that an object is this record, if anything does
   */
  static TypeSpec.Builder of(
      ModelTypes types,
      Schema.ObjectOf object,
      RecordFields fields,
      ClassName type,
      InlineTypeHome home,
      String prefix,
      Optional<Discriminator> discriminator) {
    Optional<ParameterSpec> rest =
        fields.isWide()
            ? Optional.empty()
            : object
                .additional()
                .map(schema -> types.of(schema, home, prefix + " additional"))
                .map(value -> rest(fields.scope().claim(REST), value));
    TypeSpec.Builder spec = of(types, object, fields, type, home, rest, discriminator);
    discriminator.ifPresent(
        each ->
            spec.addAnnotation(
                AnnotationSpec.builder(JsonDiscriminator.class)
                    .addMember("property", "$S", each.property())
                    .addMember("value", "$S", each.value())
                    .build()));
    return spec;
  }

  /** Returns the record that keeps all properties that {@code fields} do not name. */
  static TypeSpec.Builder open(
      ModelTypes types,
      Schema.ObjectOf object,
      RecordFields fields,
      ClassName type,
      InlineTypeHome home) {
    ParameterSpec rest = rest(fields.scope().claim(REST), ClassName.OBJECT);
    return of(types, object, fields, type, home, Optional.of(rest), Optional.empty());
  }

  private static TypeSpec.Builder of(
      ModelTypes types,
      Schema.ObjectOf object,
      RecordFields fields,
      ClassName type,
      InlineTypeHome home,
      Optional<ParameterSpec> rest,
      Optional<Discriminator> discriminator) {
    if (fields.isWide()) {
      return WideRecordType.of(fields.all(), object, type, home.builders());
    }
    TypeSpec.Builder spec = record(fields.all(), rest, object.description(), type, home.builders());
    if (home.builders()) {
      RecordBuilder.addTo(spec, type, fields.all(), rest, initial(types, fields, discriminator));
    }
    return spec;
  }

  /** Returns what a builder begins with, by property: what alone may be there. */
  private static Map<String, CodeBlock> initial(
      ModelTypes types, RecordFields fields, Optional<Discriminator> discriminator) {
    Map<String, CodeBlock> initial = new HashMap<>();
    for (RecordField field : fields.all()) {
      types.only(field).ifPresent(value -> initial.put(field.property().name(), value));
    }
    discriminator.ifPresent(
        each ->
            fields.all().stream()
                .filter(field -> field.property().name().equals(each.property()))
                .forEach(
                    field ->
                        types
                            .text(field, each.value())
                            .ifPresent(value -> initial.put(each.property(), value))));
    return initial;
  }

  private static TypeSpec.Builder record(
      List<RecordField> fields,
      Optional<ParameterSpec> rest,
      String description,
      ClassName type,
      boolean sent) {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    JavadocText text = JavadocText.of(description, "The " + type.simpleName() + " object.");
    for (RecordField field : fields) {
      constructor.addParameter(component(field, sent));
      text.tagOf("param " + field.name(), field.property().description(), field.rules());
    }
    rest.ifPresent(
        map -> {
          constructor.addParameter(map);
          text.tag("param " + map.name(), "", "all other properties, by name");
        });
    TypeSpec.Builder spec =
        TypeSpec.recordBuilder(type)
            .addModifiers(Modifier.PUBLIC)
            .recordConstructor(constructor.build());
    text.to(spec);
    fields.stream()
        .filter(field -> field.property().deprecated())
        .forEach(field -> spec.addMethod(deprecated(field)));
    return spec;
  }

  /** Returns the accessor, since an annotation of the component would be none of its. */
  private static MethodSpec deprecated(RecordField field) {
    MethodSpec.Builder accessor =
        MethodSpec.methodBuilder(field.name())
            .addAnnotation(Deprecated.class)
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(field.componentType())
            .addStatement("return $N", field.name());
    JavadocText.of(field.property().description(), "Returns " + field.fallback() + ".")
        .tag("return", "", "the value")
        .tag("deprecated", "", "the API advises against it")
        .to(accessor);
    return accessor.build();
  }

  private static ParameterSpec component(RecordField field, boolean sent) {
    ParameterSpec.Builder component = ParameterSpec.builder(field.componentType(), field.name());
    List<String> flags = flags(field, sent);
    if (!flags.isEmpty() || !field.name().equals(field.property().name())) {
      AnnotationSpec.Builder name =
          AnnotationSpec.builder(JsonName.class).addMember("value", "$S", field.property().name());
      flags.forEach(flag -> name.addMember(flag, "true"));
      component.addAnnotation(name.build());
    }
    field.xml().ifPresent(component::addAnnotation);
    return component.build();
  }

  /** Returns what the component's type does not say about a property that must be there. */
  private static List<String> flags(RecordField field, boolean sent) {
    Schema.Property property = field.property();
    List<String> flags = new ArrayList<>();
    if (property.required() && property.nullable()) {
      flags.add("required");
    }
    if ((property.required() || sent) && property.readOnly()) {
      flags.add("readOnly");
    }
    if (property.required() && property.writeOnly()) {
      flags.add("writeOnly");
    }
    if (field.text()) {
      flags.add("text");
    }
    return flags;
  }

  static ParameterSpec rest(String name, TypeName value) {
    TypeName map =
        ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), value);
    return ParameterSpec.builder(map, name).addAnnotation(JsonRest.class).build();
  }
}

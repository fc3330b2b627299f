package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.authdex.client.json.JsonProperty;
import io.github.authdex.client.json.Property;
import io.github.authdex.model.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Emits an object with more properties than a constructor can have arguments: a record of one map,
 * with a typed method for each property.
 */
final class WideRecordType {
  private WideRecordType() {}

  static TypeSpec.Builder of(
      List<RecordField> fields, Schema.ObjectOf object, ClassName type, boolean builder) {
    NameScope methods = NameScope.ofMembers();
    ParameterSpec properties = RecordType.rest(methods.claim("properties"), ClassName.OBJECT);
    methods.claim(RecordBuilder.FACTORY);
    TypeSpec.Builder spec =
        TypeSpec.recordBuilder(type)
            .addModifiers(Modifier.PUBLIC)
            .recordConstructor(MethodSpec.constructorBuilder().addParameter(properties).build());
    JavadocText.of(object.description(), "The " + type.simpleName() + " object.")
        .tag("param properties", "", "all properties, by the API's names for them")
        .to(spec);
    for (RecordField field : fields) {
      spec.addMethod(accessor(field, methods.claim(field.name())));
    }
    if (builder) {
      addBuilder(spec, type, fields);
    }
    return spec;
  }

  private static MethodSpec accessor(RecordField field, String name) {
    MethodSpec.Builder accessor =
        MethodSpec.methodBuilder(name)
            .addAnnotation(property(field))
            .addModifiers(Modifier.PUBLIC)
            .returns(ParameterizedTypeName.get(ClassName.get(Optional.class), field.type()))
            .addStatement(
                "return $T.find(properties, $S, $L)",
                Property.class,
                field.property().name(),
                JsonTypeCode.of(field.type()));
    field.xml().ifPresent(accessor::addAnnotation);
    String description = field.property().description();
    JavadocText text =
        JavadocText.of(description, "Returns " + field.fallback() + ".")
            .rest(description, field.rules())
            .tag("return", "", "the value, if it is there");
    if (field.property().deprecated()) {
      accessor.addAnnotation(Deprecated.class);
      text.tag("deprecated", "", "the API advises against it");
    }
    text.to(accessor);
    return accessor.build();
  }

  private static AnnotationSpec property(RecordField field) {
    AnnotationSpec.Builder annotation =
        AnnotationSpec.builder(JsonProperty.class)
            .addMember("value", "$S", field.property().name());
    flags(field).forEach(flag -> annotation.addMember(flag, "true"));
    return annotation.build();
  }

  private static List<String> flags(RecordField field) {
    Schema.Property property = field.property();
    List<String> flags = new ArrayList<>();
    if (property.required()) {
      flags.add("required");
    }
    if (property.nullable()) {
      flags.add("nullable");
    }
    if (property.readOnly()) {
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

  private static void addBuilder(TypeSpec.Builder spec, ClassName type, List<RecordField> fields) {
    ClassName builder = type.nestedClass("Builder");
    TypeName map = ParameterizedTypeName.get(Map.class, String.class, Object.class);
    TypeSpec.Builder nested = RecordBuilder.start(builder);
    nested.addField(
        FieldSpec.builder(map, "properties", Modifier.PRIVATE, Modifier.FINAL)
            .initializer("new $T<>()", LinkedHashMap.class)
            .build());
    NameScope methods = NameScope.ofMembers();
    methods.claim("build");
    for (RecordField field : RecordBuilder.sent(fields)) {
      MethodSpec.Builder setter =
          RecordBuilder.setter(
              builder,
              methods.claim(field.name()),
              "value",
              field.type(),
              RecordBuilder.text(field));
      if (field.property().deprecated()) {
        setter.addAnnotation(Deprecated.class);
      }
      nested.addMethod(
          setter
              .addStatement(
                  "$T.set(properties, $S, value)", Property.class, field.property().name())
              .addStatement("return this")
              .build());
    }
    RecordBuilder.sent(fields).stream()
        .filter(field -> field.property().nullable())
        .forEach(
            field ->
                nested.addMethod(
                    RecordBuilder.nullSetter(builder, methods, field)
                        .addStatement("properties.put($S, null)", field.property().name())
                        .addStatement("return this")
                        .build()));
    nested.addMethod(
        RecordBuilder.build(
            type, CodeBlock.of("return new $T(new $T<>(properties))", type, LinkedHashMap.class)));
    spec.addType(nested.build()).addMethod(RecordBuilder.factory(builder));
  }
}

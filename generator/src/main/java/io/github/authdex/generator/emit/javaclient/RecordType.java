package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.authdex.client.json.JsonName;
import io.github.authdex.client.json.JsonRest;
import io.github.authdex.generator.model.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Emits an object as a record. A property that may be absent or null is an {@link Optional}; any
 * other is the value itself, which is null only if the server left it out against its own document.
 */
final class RecordType {
  /** A constructor takes at most 255 arguments (JVMS §4.3.3). */
  private static final int MAX_COMPONENTS = 200;

  private RecordType() {}

  static TypeSpec.Builder of(
      ModelTypes types, Schema.ObjectOf object, ClassName type, Home home, String hint) {
    NameScope scope = NameScope.ofMembers();
    scope.claim(RecordBuilder.FACTORY);
    boolean named = home.isTop() || type.enclosingClassName() == null;
    List<Field> fields = Field.of(types, object, home, named ? "" : hint, scope);
    if (fields.size() > MAX_COMPONENTS) {
      return WideRecordType.of(fields, object, type, home.builders());
    }
    Optional<ParameterSpec> rest =
        object
            .additional()
            .map(schema -> types.of(schema, home, (named ? "" : hint) + " additional"))
            .map(value -> rest(scope.claim("additionalProperties"), value));
    return record(fields, rest, object.description(), type, home.builders());
  }

  private static TypeSpec.Builder record(
      List<Field> fields,
      Optional<ParameterSpec> rest,
      String description,
      ClassName type,
      boolean builder) {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    JavadocText text = JavadocText.of(description, "The " + type.simpleName() + " object.");
    for (Field field : fields) {
      constructor.addParameter(component(field));
      text.tag("param " + field.name(), field.property().description(), field.fallback());
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
    if (builder) {
      RecordBuilder.addTo(spec, type, fields, rest);
    }
    return spec;
  }

  private static ParameterSpec component(Field field) {
    ParameterSpec.Builder component = ParameterSpec.builder(field.componentType(), field.name());
    boolean required = field.property().required() && field.property().nullable();
    if (required || !field.name().equals(field.property().name())) {
      AnnotationSpec.Builder name =
          AnnotationSpec.builder(JsonName.class).addMember("value", "$S", field.property().name());
      if (required) {
        name.addMember("required", "true");
      }
      component.addAnnotation(name.build());
    }
    return component.build();
  }

  static ParameterSpec rest(String name, TypeName value) {
    TypeName map =
        ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), value);
    return ParameterSpec.builder(map, name).addAnnotation(JsonRest.class).build();
  }
}

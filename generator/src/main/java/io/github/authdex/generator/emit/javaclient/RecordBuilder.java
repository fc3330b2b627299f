package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.authdex.client.json.JsonNullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Emits the builder of a record that requests carry. */
final class RecordBuilder {
  /** The method of a record that begins its builder: no component may have this name. */
  static final String FACTORY = "builder";

  private RecordBuilder() {}

  /**
   * Adds the builder to {@code spec}.
   *
   * @param initial what is set from the beginning, by property
   */
  static void addTo(
      TypeSpec.Builder spec,
      ClassName type,
      List<RecordField> fields,
      Optional<ParameterSpec> rest,
      Map<String, CodeBlock> initial) {
    ClassName builder = type.nestedClass("Builder");
    TypeSpec.Builder nested = start(builder);
    NameScope methods = NameScope.ofMembers();
    methods.claim("build");
    List<CodeBlock> arguments = new ArrayList<>();
    for (RecordField field : fields) {
      if (field.property().readOnly()) {
        arguments.add(nothing(field));
      } else {
        nested.addField(field(field, initial.get(field.property().name())));
        nested.addMethod(setter(builder, methods.claim(field.name()), field));
        arguments.add(argument(field));
      }
    }
    rest.ifPresent(
        map -> {
          nested.addField(map.type(), map.name(), Modifier.PRIVATE);
          nested.addMethod(
              setter(
                      builder,
                      methods.claim(map.name()),
                      map.name(),
                      map.type(),
                      JavadocText.of("", "Sets all other properties."))
                  .addStatement("this.$1N = $1N", map.name())
                  .addStatement("return this")
                  .build());
          arguments.add(CodeBlock.of("$1N == null ? $2T.of() : $1N", map.name(), Map.class));
        });
    sent(fields).stream()
        .filter(RecordField::isNullable)
        .forEach(
            field ->
                nested.addMethod(
                    nullSetter(builder, methods, field)
                        .addStatement("this.$N = $T.ofNull()", field.name(), JsonNullable.class)
                        .addStatement("return this")
                        .build()));
    CodeBlock all = arguments.stream().collect(CodeBlock.joining(",\n"));
    nested.addMethod(build(type, CodeBlock.of("return new $T(\n$L)", type, all)));
    spec.addType(nested.build()).addMethod(factory(builder));
  }

  /** Returns those that requests carry. */
  static List<RecordField> sent(List<RecordField> fields) {
    return fields.stream().filter(field -> !field.property().readOnly()).toList();
  }

  /** Returns the argument for what only answers have. */
  private static CodeBlock nothing(RecordField field) {
    if (field.isNullable()) {
      return CodeBlock.of("$T.absent()", JsonNullable.class);
    }
    return field.isOptional() ? CodeBlock.of("$T.empty()", Optional.class) : CodeBlock.of("null");
  }

  private static FieldSpec field(RecordField field, CodeBlock initial) {
    TypeName type = field.isNullable() ? field.componentType() : field.type();
    FieldSpec.Builder spec = FieldSpec.builder(type, field.name(), Modifier.PRIVATE);
    if (initial != null) {
      spec.initializer(
          field.isNullable() ? CodeBlock.of("$T.of($L)", JsonNullable.class, initial) : initial);
    } else if (field.isNullable()) {
      spec.initializer("$T.absent()", JsonNullable.class);
    }
    return spec.build();
  }

  private static CodeBlock argument(RecordField field) {
    return field.isOptional() && !field.isNullable()
        ? CodeBlock.of("$T.ofNullable($N)", Optional.class, field.name())
        : CodeBlock.of("$N", field.name());
  }

  private static MethodSpec setter(ClassName builder, String method, RecordField field) {
    MethodSpec.Builder setter = setter(builder, method, field.name(), field.type(), text(field));
    if (field.property().deprecated()) {
      setter.addAnnotation(Deprecated.class);
    }
    if (field.isNullable()) {
      setter.addStatement("this.$1N = $2T.orAbsent($1N)", field.name(), JsonNullable.class);
    } else {
      setter.addStatement("this.$1N = $1N", field.name());
    }
    return setter.addStatement("return this").build();
  }

  /** Returns what a method that sets {@code field} says; the record tells the rest. */
  static JavadocText text(RecordField field) {
    return JavadocText.of(field.property().description(), "Sets " + field.fallback() + ".");
  }

  /** Named last, so that a property which may be null renames no other. */
  static MethodSpec.Builder nullSetter(ClassName builder, NameScope methods, RecordField field) {
    MethodSpec.Builder setter =
        MethodSpec.methodBuilder(methods.claim(field.name() + "Null"))
            .addModifiers(Modifier.PUBLIC)
            .returns(builder);
    JavadocText.of("", "Sets " + field.fallback() + " to null, which is sent.")
        .tag("return", "", "this builder")
        .to(setter);
    return setter;
  }

  static TypeSpec.Builder start(ClassName builder) {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
    TypeSpec.Builder spec =
        TypeSpec.classBuilder(builder)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addMethod(constructor.build());
    JavadocText.of("", "Sets the properties one by one; those left out are not sent.").to(spec);
    return spec;
  }

  static MethodSpec factory(ClassName builder) {
    MethodSpec.Builder factory =
        MethodSpec.methodBuilder(FACTORY)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(builder)
            .addStatement("return new $T()", builder);
    JavadocText.of("", "Returns a builder of which nothing is set.")
        .tag("return", "", "the builder")
        .to(factory);
    return factory.build();
  }

  static MethodSpec build(ClassName type, CodeBlock statement) {
    MethodSpec.Builder build =
        MethodSpec.methodBuilder("build")
            .addModifiers(Modifier.PUBLIC)
            .returns(type)
            .addStatement(statement);
    JavadocText.of("", "Returns the value of what is set.")
        .tag("return", "", "the value")
        .to(build);
    return build.build();
  }

  static MethodSpec.Builder setter(
      ClassName builder, String method, String name, TypeName type, JavadocText text) {
    MethodSpec.Builder setter =
        MethodSpec.methodBuilder(method)
            .addModifiers(Modifier.PUBLIC)
            .returns(builder)
            .addParameter(type, name);
    text.tag("param " + name, "", "the value, or null for none")
        .tag("return", "", "this builder")
        .to(setter);
    return setter;
  }
}

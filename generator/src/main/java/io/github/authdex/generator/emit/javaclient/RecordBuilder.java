package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
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

  static void addTo(
      TypeSpec.Builder spec, ClassName type, List<Field> fields, Optional<ParameterSpec> rest) {
    ClassName builder = type.nestedClass("Builder");
    TypeSpec.Builder nested = start(builder);
    NameScope methods = NameScope.ofMembers();
    methods.claim("build");
    List<CodeBlock> arguments = new ArrayList<>();
    for (Field field : fields) {
      nested.addField(field.type(), field.name(), Modifier.PRIVATE);
      nested.addMethod(setter(builder, methods, field.name(), field.type(), field.fallback()));
      arguments.add(argument(field));
    }
    rest.ifPresent(
        map -> {
          nested.addField(map.type(), map.name(), Modifier.PRIVATE);
          nested.addMethod(
              setter(builder, methods, map.name(), map.type(), "all other properties"));
          arguments.add(CodeBlock.of("$1N == null ? $2T.of() : $1N", map.name(), Map.class));
        });
    CodeBlock all = arguments.stream().collect(CodeBlock.joining(",\n"));
    nested.addMethod(build(type, CodeBlock.of("return new $T(\n$L)", type, all)));
    spec.addType(nested.build()).addMethod(factory(builder));
  }

  private static CodeBlock argument(Field field) {
    return field.isOptional()
        ? CodeBlock.of("$T.ofNullable($N)", Optional.class, field.name())
        : CodeBlock.of("$N", field.name());
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

  private static MethodSpec setter(
      ClassName builder, NameScope methods, String name, TypeName type, String text) {
    return setter(builder, methods.claim(name), name, type, text)
        .addStatement("this.$1N = $1N", name)
        .addStatement("return this")
        .build();
  }

  static MethodSpec.Builder setter(
      ClassName builder, String method, String name, TypeName type, String text) {
    MethodSpec.Builder setter =
        MethodSpec.methodBuilder(method)
            .addModifiers(Modifier.PUBLIC)
            .returns(builder)
            .addParameter(type, name);
    JavadocText.of("", "Sets " + text + ".")
        .tag("param " + name, "", "the value, or null for none")
        .tag("return", "", "this builder")
        .to(setter);
    return setter;
  }
}

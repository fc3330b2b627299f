package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.authdex.client.Parameters;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits the class of an operation's optional parameters. */
final class OptionsType {
  private OptionsType() {}

  static TypeSpec of(ClassName type, List<OperationInput> optional) {
    TypeSpec.Builder spec =
        TypeSpec.classBuilder(type)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addField(
                FieldSpec.builder(Parameters.class, "parameters", Modifier.PRIVATE, Modifier.FINAL)
                    .initializer("new $T()", Parameters.class)
                    .build())
            .addMethod(constructor());
    JavadocText.of("", "Optional parameters; those left out are not sent.").to(spec);
    optional.forEach(input -> spec.addMethod(setter(type, input)));
    return spec.build();
  }

  private static MethodSpec constructor() {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC);
    JavadocText.of("", "Begins with none set.").to(constructor);
    return constructor.build();
  }

  private static MethodSpec setter(ClassName type, OperationInput input) {
    MethodSpec.Builder setter =
        MethodSpec.methodBuilder(input.name())
            .addModifiers(Modifier.PUBLIC)
            .returns(type)
            .addParameter(input.type(), input.name())
            .addStatement("this.parameters$L", input.set(input.name()))
            .addStatement("return this");
    String description = input.parameter().description();
    JavadocText text =
        JavadocText.of(description, "Sets " + input.fallback() + ".")
            .rest(description, input.rules())
            .tag("param " + input.name(), "", "the value, or null for none")
            .tag("return", "", "these options");
    if (input.parameter().deprecated()) {
      setter.addAnnotation(Deprecated.class);
      text.tag("deprecated", "", "the API advises against it");
    }
    text.to(setter);
    return setter.build();
  }
}

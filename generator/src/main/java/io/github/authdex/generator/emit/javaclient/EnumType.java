package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.authdex.client.json.JsonInline;
import io.github.authdex.generator.model.Schema;
import java.math.BigInteger;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Emits an open enum: a record of one value with a constant for each value that the document knows.
 * A Java enum could not hold the values that the API adds later.
 */
final class EnumType {
  /** A static initialiser must fit into 64 KiB of bytecode. */
  private static final int MAX_CONSTANTS = 2000;

  private static final int MAX_VALUE_LENGTH = 10_000;

  private EnumType() {}

  static TypeSpec.Builder of(Schema.Enumeration values, ClassName type) {
    TypeName value = ModelTypes.scalar(values.type());
    TypeSpec.Builder spec =
        TypeSpec.recordBuilder(type)
            .addModifiers(Modifier.PUBLIC)
            .addAnnotation(JsonInline.class)
            .recordConstructor(MethodSpec.constructorBuilder().addParameter(value, "value").build())
            .addMethod(text());
    NameScope scope = NameScope.ofConstants();
    values.values().stream()
        .limit(MAX_CONSTANTS)
        .forEach(
            each ->
                literal(each, values.type())
                    .ifPresent(literal -> spec.addField(constant(type, scope, each, literal))));
    JavadocText.of("", "One of the values below, or one that the API added later.")
        .tag("param value", "", "the value on the wire")
        .to(spec);
    return spec;
  }

  private static FieldSpec constant(
      ClassName type, NameScope scope, String value, CodeBlock literal) {
    String name = scope.claim(Words.constant(value, value.isEmpty() ? "EMPTY" : "VALUE"), value);
    return FieldSpec.builder(type, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .initializer("new $T($L)", type, literal)
        .build();
  }

  private static Optional<CodeBlock> literal(String value, Schema.Scalar.Type type) {
    if (type == Schema.Scalar.Type.STRING) {
      return value.length() > MAX_VALUE_LENGTH
          ? Optional.empty()
          : Optional.of(CodeBlock.of("$S", value));
    }
    if (type == Schema.Scalar.Type.BIG_INTEGER) {
      return Optional.of(CodeBlock.of("new $T($S)", BigInteger.class, value));
    }
    try {
      return Optional.of(
          type == Schema.Scalar.Type.INT32
              ? CodeBlock.of("$L", Integer.parseInt(value))
              : CodeBlock.of("$LL", Long.parseLong(value)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static MethodSpec text() {
    MethodSpec.Builder text =
        MethodSpec.methodBuilder("toString")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(String.class)
            .addStatement("return $T.valueOf(value)", String.class);
    JavadocText.of("", "Returns the value on the wire.").to(text);
    return text.build();
  }
}

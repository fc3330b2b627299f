package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.authdex.client.json.JsonInline;
import io.github.authdex.model.Schema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Emits an open enum: a record of one value with a constant for each value that the document knows.
 * A Java enum could not hold the values that the API adds later; one inside serves a switch.
 */
final class EnumType {
  /** A static initialiser must fit into 64 KiB of bytecode. */
  static final int MAX_CONSTANTS = 3000;

  private static final int MAX_VALUE_LENGTH = 10_000;

  private EnumType() {}

  /**
   * Returns the record.
   *
   * @param inner gives names to types inside it
   */
  static TypeSpec.Builder of(Schema.Enumeration values, ClassName type, NameScope inner) {
    TypeName value = ModelTypes.scalar(values.type());
    TypeSpec.Builder spec =
        TypeSpec.recordBuilder(type)
            .addModifiers(Modifier.PUBLIC)
            .addAnnotation(JsonInline.class)
            .recordConstructor(MethodSpec.constructorBuilder().addParameter(value, "value").build())
            .addMethod(text());
    NameScope scope = NameScope.ofConstants();
    Map<String, CodeBlock> literals = new LinkedHashMap<>();
    values.values().stream()
        .limit(MAX_CONSTANTS)
        .forEach(
            each ->
                literal(each, values.type())
                    .ifPresent(literal -> literals.put(name(each, scope), literal)));
    literals.forEach((name, literal) -> spec.addField(constant(type, name, literal)));
    ClassName known = type.nestedClass(inner.claim("Known"));
    EnumSwitch.addTo(spec, known, literals, scope, values.type() == Schema.Scalar.Type.STRING);
    int more = values.values().size() - MAX_CONSTANTS;
    JavadocText.of(
            "",
            more > 0
                ? "One of the values below, one of %d more that the document lists,".formatted(more)
                    + " or one that the API added later."
                : "One of the values below, or one that the API added later.")
        .tag("param value", "", "the value on the wire")
        .to(spec);
    return spec;
  }

  private static String name(String value, NameScope scope) {
    String wanted = JavaNames.constant(value, value.isEmpty() ? "EMPTY" : "VALUE");
    return wanted.length() < JavaNames.MAX_LENGTH
        ? scope.claim(wanted, value)
        : scope.claimAlone(wanted, value);
  }

  private static FieldSpec constant(ClassName type, String name, CodeBlock literal) {
    return FieldSpec.builder(type, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .initializer("new $T($L)", type, literal)
        .build();
  }

  /** Returns {@code value} as an expression, if a constant of {@code type} can be it. */
  static Optional<CodeBlock> literal(String value, Schema.Scalar.Type type) {
    try {
      return switch (type) {
        case STRING ->
            Optional.of(value)
                .filter(text -> text.length() <= MAX_VALUE_LENGTH)
                .map(text -> CodeBlock.of("$S", text));
        case BIG_INTEGER ->
            Optional.of(CodeBlock.of("new $T($S)", BigInteger.class, new BigInteger(value)));
        case NUMBER ->
            Optional.of(CodeBlock.of("new $T($S)", BigDecimal.class, new BigDecimal(value)));
        case INT32 -> Optional.of(CodeBlock.of("$L", Integer.parseInt(value)));
        case INT64, INTEGER -> Optional.of(CodeBlock.of("$LL", Long.parseLong(value)));
        case BOOLEAN ->
            Optional.of(value)
                .filter(text -> text.equals("true") || text.equals("false"))
                .map(text -> CodeBlock.of("$L", text));
        default -> Optional.empty();
      };
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

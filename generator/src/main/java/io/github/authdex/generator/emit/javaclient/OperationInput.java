package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.authdex.client.Parameters;
import io.github.authdex.model.Operation.Parameter;
import java.util.Locale;

/**
 * A parameter of an operation as an argument of a method.
 *
 * @param name in Java
 * @param type in Java
 * @param parameter what it stands for
 */
record OperationInput(String name, TypeName type, Parameter parameter) {
  /** Returns the call that sets the parameter to the argument called {@code argument}. */
  CodeBlock set(String argument) {
    CodeBlock value =
        parameter.required()
            ? CodeBlock.of("$T.required($S, $N)", Parameters.class, parameter.name(), argument)
            : CodeBlock.of("$N", argument);
    return CodeBlock.of(
        ".$L($S, $L$L)",
        parameter.in().name().toLowerCase(Locale.ROOT),
        parameter.name(),
        JsonTypeCode.checked(type, value),
        SerializationCode.arguments(parameter.serialization(), parameter.in()));
  }

  /** Returns what the document sets for the value, in words. */
  String rules() {
    return RuleText.of(parameter.rules(), parameter.description());
  }

  String fallback() {
    return "the parameter " + parameter.name();
  }
}

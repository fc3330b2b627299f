package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.authdex.client.ParameterStyle;
import io.github.authdex.client.Parameters;
import io.github.authdex.generator.model.Operation.Parameter;
import io.github.authdex.generator.model.Operation.Parameter.In;
import java.util.Locale;
import java.util.Map;

/**
 * A parameter of an operation as an argument of a method.
 *
 * @param name in Java
 * @param type in Java
 * @param parameter what it stands for
 */
record Input(String name, TypeName type, Parameter parameter) {
  private static final Map<String, ParameterStyle> STYLES =
      Map.of(
          "simple", ParameterStyle.SIMPLE,
          "label", ParameterStyle.LABEL,
          "matrix", ParameterStyle.MATRIX,
          "form", ParameterStyle.FORM,
          "spaceDelimited", ParameterStyle.SPACE_DELIMITED,
          "pipeDelimited", ParameterStyle.PIPE_DELIMITED,
          "deepObject", ParameterStyle.DEEP_OBJECT);

  /** Returns the call that sets the parameter to the argument called {@code argument}. */
  CodeBlock set(String argument) {
    CodeBlock value =
        parameter.required()
            ? CodeBlock.of("$T.required($S, $N)", Parameters.class, parameter.name(), argument)
            : CodeBlock.of("$N", argument);
    String method = parameter.in().name().toLowerCase(Locale.ROOT);
    ParameterStyle usual = parameter.in() == In.QUERY ? ParameterStyle.FORM : ParameterStyle.SIMPLE;
    ParameterStyle style = STYLES.getOrDefault(parameter.serialization().style(), usual);
    boolean styled = parameter.in() == In.QUERY || parameter.in() == In.PATH;
    boolean plain =
        style == usual && parameter.serialization().explode() == (parameter.in() == In.QUERY);
    return !styled || plain
        ? CodeBlock.of(".$L($S, $L)", method, parameter.name(), value)
        : CodeBlock.of(
            ".$L($S, $L, $T.$L, $L)",
            method,
            parameter.name(),
            value,
            ParameterStyle.class,
            style.name(),
            parameter.serialization().explode());
  }

  String fallback() {
    return "the parameter " + parameter.name();
  }
}

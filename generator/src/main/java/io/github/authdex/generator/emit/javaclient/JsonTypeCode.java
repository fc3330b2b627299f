package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.authdex.client.json.JsonType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a type as the expression that reads it from JSON. */
final class JsonTypeCode {
  private static final Map<ClassName, String> FACTORIES =
      Map.of(
          ClassName.get(List.class), "list",
          ClassName.get(Map.class), "map",
          ClassName.get(Optional.class), "optional");

  private JsonTypeCode() {}

  static CodeBlock of(TypeName type) {
    if (!(type instanceof ParameterizedTypeName generic)) {
      return CodeBlock.of("$T.of($T.class)", JsonType.class, type);
    }
    List<TypeName> arguments = generic.typeArguments();
    CodeBlock last = of(arguments.get(arguments.size() - 1));
    return CodeBlock.of("$T.$L($L)", JsonType.class, FACTORIES.get(generic.rawType()), last);
  }

  /** Returns {@code value} with a check of its items, if it is a list or a map. */
  static CodeBlock checked(TypeName type, CodeBlock value) {
    return type instanceof ParameterizedTypeName
        ? CodeBlock.of("$L.checked($L)", of(type), value)
        : value;
  }
}

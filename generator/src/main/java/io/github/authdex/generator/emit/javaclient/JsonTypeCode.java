package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.authdex.client.json.JsonType;
import java.util.List;

/** Writes a type as the expression that reads it from JSON. */
final class JsonTypeCode {
  private JsonTypeCode() {}

  static CodeBlock of(TypeName type) {
    if (!(type instanceof ParameterizedTypeName generic)) {
      return CodeBlock.of("$T.of($T.class)", JsonType.class, type);
    }
    List<TypeName> arguments = generic.typeArguments();
    CodeBlock last = of(arguments.get(arguments.size() - 1));
    return generic.rawType().equals(ClassName.get(List.class))
        ? CodeBlock.of("$T.list($L)", JsonType.class, last)
        : CodeBlock.of("$T.map($L)", JsonType.class, last);
  }
}

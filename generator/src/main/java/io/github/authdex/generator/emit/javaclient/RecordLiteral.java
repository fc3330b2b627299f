package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Writes a value of records as the expression that makes it again, as a person would write it.
 * Types are named by their class, so that a renamed one breaks our build and not our users'.
 */
final class RecordLiteral {
  private RecordLiteral() {}

  static CodeBlock of(Object value) {
    if (value instanceof AuthRequirement requirement && !requirement.alternatives().isEmpty()) {
      return CodeBlock.of(
          "$T.anyOf($L)",
          AuthRequirement.class,
          all(requirement.alternatives(), RecordLiteral::alternative));
    }
    if (value instanceof Record fields) {
      return RecordCreation.of(fields).write(RecordLiteral::of);
    }
    if (value instanceof Enum<?> constant) {
      ClassName type = ClassName.get(constant.getDeclaringClass());
      return CodeBlock.of("$T.$L", type, constant.name());
    }
    if (value instanceof List<?> list) {
      return CodeBlock.of("$T.of($L)", List.class, all(list, RecordLiteral::of));
    }
    if (value instanceof Map<?, ?> map) {
      return map(map);
    }
    if (value instanceof Optional<?> optional) {
      return optional
          .map(present -> CodeBlock.of("$T.of($L)", Optional.class, of(present)))
          .orElseGet(() -> CodeBlock.of("$T.empty()", Optional.class));
    }
    return scalar(value);
  }

  private static CodeBlock alternative(Alternative alternative) {
    boolean scoped = alternative.schemes().values().stream().anyMatch(scopes -> !scopes.isEmpty());
    return scoped
        ? CodeBlock.of("new $T($L)", Alternative.class, map(alternative.schemes()))
        : CodeBlock.of(
            "$T.of($L)",
            Alternative.class,
            all(List.copyOf(alternative.names()), RecordLiteral::of));
  }

  private static CodeBlock scalar(Object value) {
    if (value instanceof String text) {
      return CodeBlock.of("$S", text);
    }
    if (value instanceof Pattern pattern) {
      return CodeBlock.of("$T.compile($S)", Pattern.class, pattern.pattern());
    }
    if (value instanceof Integer || value instanceof Boolean) {
      return CodeBlock.of("$L", value);
    }
    throw new IllegalArgumentException(
        "Expected a value made of records but was a " + value.getClass().getName());
  }

  /** Names the types, since javac takes minutes to infer those of a hundred scopes. */
  private static CodeBlock map(Map<?, ?> map) {
    if (map.isEmpty()) {
      return CodeBlock.of("$T.of()", Map.class);
    }
    CodeBlock entries =
        all(
            List.copyOf(map.entrySet()),
            entry ->
                CodeBlock.of(
                    "$T.entry($L, $L)", Map.class, of(entry.getKey()), of(entry.getValue())));
    TypeName values = typeOf(map.values().iterator().next());
    return CodeBlock.of("$T.<$T, $T>of($L)", OrderedMap.class, String.class, values, entries);
  }

  private static TypeName typeOf(Object value) {
    return value instanceof List
        ? ParameterizedTypeName.get(List.class, String.class)
        : ClassName.get(value.getClass());
  }

  private static <T> CodeBlock all(List<T> values, Function<T, CodeBlock> literal) {
    return values.stream().map(literal).collect(ArgumentLayout.laidOut());
  }
}

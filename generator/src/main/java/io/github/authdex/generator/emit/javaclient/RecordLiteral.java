package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.client.OrderedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a value of records as the expression that makes it again, as a person would write it.
 * Types are named by their class, so that a renamed one breaks our build and not our users'.
 */
final class RecordLiteral {
  /** The text of a list or map that stands where it is used. */
  private static final int MAX_TEXT = 20_000;

  private final Parts parts;

  private RecordLiteral(Parts parts) {
    this.parts = parts;
  }

  /** Takes a piece of a list or map that is too long for one expression. */
  interface Parts {
    /** Returns the expression that gives {@code piece}, whatever {@code literal} is. */
    CodeBlock constant(Object piece, TypeName type, CodeBlock literal);
  }

  static CodeBlock of(Object value) {
    return of(value, (piece, type, literal) -> literal);
  }

  /** Returns the expression of {@code value}, long lists and maps in pieces. */
  static CodeBlock of(Object value, Parts parts) {
    return new RecordLiteral(parts).write(value);
  }

  private CodeBlock write(Object value) {
    if (value instanceof AuthRequirement requirement && !requirement.alternatives().isEmpty()) {
      return requirement(requirement.alternatives());
    }
    if (value instanceof Record fields) {
      return RecordCreation.of(fields).write(this::write);
    }
    if (value instanceof Enum<?> constant) {
      ClassName type = ClassName.get(constant.getDeclaringClass());
      return CodeBlock.of("$T.$L", type, constant.name());
    }
    if (value instanceof List<?> list) {
      return list(list, each(list, this::write));
    }
    if (value instanceof Map<?, ?> map) {
      return map(map);
    }
    if (value instanceof Optional<?> optional) {
      return optional
          .map(present -> CodeBlock.of("$T.of($L)", Optional.class, write(present)))
          .orElseGet(() -> CodeBlock.of("$T.empty()", Optional.class));
    }
    return scalar(value);
  }

  private CodeBlock requirement(List<Alternative> alternatives) {
    List<CodeBlock> written = each(alternatives, this::alternative);
    return pieces(written).size() < 2
        ? CodeBlock.of("$T.anyOf($L)", AuthRequirement.class, ArgumentLayout.of(written))
        : CodeBlock.of("new $T($L)", AuthRequirement.class, list(alternatives, written));
  }

  private CodeBlock alternative(Alternative alternative) {
    boolean scoped = alternative.schemes().values().stream().anyMatch(scopes -> !scopes.isEmpty());
    return scoped
        ? CodeBlock.of("new $T($L)", Alternative.class, map(alternative.schemes()))
        : CodeBlock.of(
            "$T.of($L)",
            Alternative.class,
            ArgumentLayout.of(each(List.copyOf(alternative.names()), this::write)));
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

  private CodeBlock list(List<?> list, List<CodeBlock> items) {
    List<Integer> ends = pieces(items);
    Set<Class<?>> classes =
        list.stream().<Class<?>>map(Object::getClass).collect(Collectors.toSet());
    if (ends.size() < 2 || classes.size() > 1) {
      return CodeBlock.of("$T.of($L)", List.class, ArgumentLayout.of(items));
    }
    TypeName type = ParameterizedTypeName.get(List.class, classes.iterator().next());
    List<CodeBlock> names = new ArrayList<>();
    int start = 0;
    for (int end : ends) {
      CodeBlock literal =
          CodeBlock.of("$T.of($L)", List.class, ArgumentLayout.of(items.subList(start, end)));
      names.add(parts.constant(list.subList(start, end), type, literal));
      start = end;
    }
    return CodeBlock.of(
        "$T.of($L).flatMap($T::stream).toList()",
        Stream.class,
        ArgumentLayout.of(names),
        List.class);
  }

  /** Names the types, since javac takes minutes to infer those of a hundred scopes. */
  private CodeBlock map(Map<?, ?> map) {
    if (map.isEmpty()) {
      return CodeBlock.of("$T.of()", Map.class);
    }
    List<Map.Entry<?, ?>> entries = List.copyOf(map.entrySet());
    List<CodeBlock> written =
        each(
            entries,
            entry ->
                CodeBlock.of(
                    "$T.entry($L, $L)", Map.class, write(entry.getKey()), write(entry.getValue())));
    TypeName values = typeOf(map.values().iterator().next());
    List<Integer> ends = pieces(written);
    if (ends.size() < 2) {
      return entries(values, written);
    }
    TypeName type =
        ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), values);
    List<CodeBlock> names = new ArrayList<>();
    int start = 0;
    for (int end : ends) {
      Map<Object, Object> piece = new LinkedHashMap<>();
      entries.subList(start, end).forEach(each -> piece.put(each.getKey(), each.getValue()));
      names.add(parts.constant(piece, type, entries(values, written.subList(start, end))));
      start = end;
    }
    return CodeBlock.of(
        "$T.<$T, $T>joined($L)", OrderedMap.class, String.class, values, ArgumentLayout.of(names));
  }

  private static CodeBlock entries(TypeName values, List<CodeBlock> written) {
    return CodeBlock.of(
        "$T.<$T, $T>of($L)", OrderedMap.class, String.class, values, ArgumentLayout.of(written));
  }

  /** Returns where each piece of {@code written} ends, if what is read at once has a limit. */
  private static List<Integer> pieces(List<CodeBlock> written) {
    List<Integer> ends = new ArrayList<>();
    int length = 0;
    for (int i = 0; i < written.size(); i++) {
      int more = written.get(i).toString().length();
      if (length > 0 && length + more > MAX_TEXT) {
        ends.add(i);
        length = 0;
      }
      length += more;
    }
    ends.add(written.size());
    return ends;
  }

  private static TypeName typeOf(Object value) {
    return value instanceof List
        ? ParameterizedTypeName.get(List.class, String.class)
        : ClassName.get(value.getClass());
  }

  private static <T> List<CodeBlock> each(List<T> values, Function<T, CodeBlock> literal) {
    return values.stream().map(literal).toList();
  }
}

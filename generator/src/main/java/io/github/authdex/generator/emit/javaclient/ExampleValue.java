package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Values that show the form of what an operation takes. */
final class ExampleValue {
  private static final Map<TypeName, CodeBlock> PLAIN =
      Map.ofEntries(
          Map.entry(ClassName.get(String.class), CodeBlock.of("$S", "1")),
          Map.entry(ClassName.get(Long.class), CodeBlock.of("1L")),
          Map.entry(ClassName.get(Integer.class), CodeBlock.of("1")),
          Map.entry(ClassName.get(Boolean.class), CodeBlock.of("true")),
          Map.entry(ClassName.get(Double.class), CodeBlock.of("1.0")),
          Map.entry(ClassName.get(Float.class), CodeBlock.of("1.0f")),
          Map.entry(ClassName.get(BigDecimal.class), CodeBlock.of("$T.ONE", BigDecimal.class)),
          Map.entry(ClassName.get(BigInteger.class), CodeBlock.of("$T.ONE", BigInteger.class)),
          Map.entry(
              ClassName.get(LocalDate.class),
              CodeBlock.of("$T.parse($S)", LocalDate.class, "2026-01-31")),
          Map.entry(
              ClassName.get(OffsetDateTime.class),
              CodeBlock.of("$T.parse($S)", OffsetDateTime.class, "2026-01-31T12:00:00Z")),
          Map.entry(
              ClassName.get(UUID.class),
              CodeBlock.of(
                  "$T.fromString($S)", UUID.class, "00000000-0000-4000-8000-000000000001")),
          Map.entry(
              ClassName.get(URI.class),
              CodeBlock.of("$T.create($S)", URI.class, "https://example.com/")),
          Map.entry(ArrayTypeName.of(byte.class), CodeBlock.of("new byte[] {1}")));

  private ExampleValue() {}

  /** Returns the arguments for {@code inputs}, if each has a form that values can be shown of. */
  static Optional<CodeBlock> all(List<OperationInput> inputs) {
    List<CodeBlock> values = new ArrayList<>();
    for (OperationInput input : inputs) {
      of(input.type()).ifPresent(values::add);
    }
    return values.size() < inputs.size()
        ? Optional.empty()
        : Optional.of(CodeBlock.join(values, ", "));
  }

  private static Optional<CodeBlock> of(TypeName type) {
    if (type instanceof ParameterizedTypeName generic
        && generic.rawType().equals(ClassName.get(List.class))) {
      return of(generic.typeArguments().get(0))
          .map(item -> CodeBlock.of("$T.of($L)", List.class, item));
    }
    return Optional.ofNullable(PLAIN.get(type));
  }
}

package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.authdex.model.Schema;
import io.github.authdex.model.Schema.Scalar;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The types of decimal numbers in strings, and of lists and maps of them, where a place says that
 * they are written as strings: a property does, and in a parameter all is text. Elsewhere, as in a
 * union or a whole body, they are {@code String}.
 *
 * @param kinds what schemas are
 */
record DecimalTypes(SchemaKinds kinds) {
  private static final Scalar DECIMAL = new Scalar(Scalar.Type.DECIMAL);
  private static final int MAX_DEPTH = 10;

  /** Returns the type of {@code schema}, if it is of such numbers alone. */
  Optional<TypeName> of(Schema schema) {
    return of(schema, 0);
  }

  private Optional<TypeName> of(Schema schema, int depth) {
    Schema form = kinds.reduce(schema);
    if (form.equals(DECIMAL)) {
      return Optional.of(ClassName.get(BigDecimal.class));
    }
    if (depth >= MAX_DEPTH) {
      return Optional.empty();
    }
    if (form instanceof Schema.ArrayOf array) {
      return of(array.items(), depth + 1)
          .map(item -> ParameterizedTypeName.get(ClassName.get(List.class), item));
    }
    if (form instanceof Schema.MapOf map) {
      ClassName text = ClassName.get(String.class);
      return of(map.values(), depth + 1)
          .map(value -> ParameterizedTypeName.get(ClassName.get(Map.class), text, value));
    }
    return form instanceof Schema.Nullable nullable
        ? of(nullable.form(), depth + 1)
            .map(value -> ParameterizedTypeName.get(ClassName.get(Optional.class), value))
        : Optional.empty();
  }
}

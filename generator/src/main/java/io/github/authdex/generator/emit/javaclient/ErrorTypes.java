package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.TypeName;
import io.github.authdex.model.Schema;
import java.util.HashMap;
import java.util.Map;

/** The types of refusals. Most operations share theirs, also where a document gives it no name. */
final class ErrorTypes {
  private final ModelTypes types;
  private final Map<Schema, TypeName> known = new HashMap<>();

  ErrorTypes(ModelTypes types) {
    this.types = types;
  }

  /** Returns the type of {@code schema}, called after {@code hint} if it is new. */
  TypeName of(Schema schema, String hint) {
    TypeName type = known.get(schema);
    if (type == null) {
      type = types.of(schema, types.answers(), hint);
      known.put(schema, type);
    }
    return type;
  }
}

package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.TypeName;
import io.github.authdex.model.Schema;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The types of refusals. Most operations share theirs, also where a document gives it no name. */
final class ErrorTypes {
  private final ModelTypes types;
  private final Map<Schema, TypeName> known = new HashMap<>();
  private final Set<String> hints = new HashSet<>();

  ErrorTypes(ModelTypes types) {
    this.types = types;
  }

  /**
   * Returns the type of {@code schema}, called after {@code hint} if it has no name, and after
   * {@code status} too if another one is.
   */
  TypeName of(Schema schema, String hint, String status) {
    TypeName type = known.get(schema);
    if (type == null) {
      boolean first = !SchemaKinds.isOwn(schema) || hints.add(hint);
      type = types.of(schema, types.answers(), first ? hint : hint + " " + status);
      known.put(schema, type);
    }
    return type;
  }
}

package io.github.authdex.cli.draft;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * How a request proves who sends it.
 *
 * @param name for the scheme, such as {@code apiKey}
 * @param scheme as an entry has it
 * @param values what it was proven with, which nobody may see
 */
public record Proof(String name, ObjectNode scheme, List<String> values) {
  public Proof {
    values = List.copyOf(values);
  }

  /** Returns the proof of kind {@code kind} with fields {@code name, value, name, value …}. */
  static Proof of(String name, String kind, List<String> values, String... fields) {
    ObjectNode scheme = JsonNodeFactory.instance.objectNode().put("kind", kind);
    for (int i = 0; i < fields.length; i += 2) {
      scheme.put(fields[i], fields[i + 1]);
    }
    return new Proof(name, scheme, values);
  }

  /** Returns whether it is of {@code kind}. */
  public boolean isOf(String kind) {
    return scheme.path("kind").asText().equals(kind);
  }

  /** Shows no value. */
  @Override
  public String toString() {
    return name + " " + scheme;
  }
}

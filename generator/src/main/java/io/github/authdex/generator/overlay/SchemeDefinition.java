package io.github.authdex.generator.overlay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What OpenAPI can say of a scheme.
 *
 * @param objects Security Scheme Objects by what is added to the scheme's name, which is nothing
 *     for the first; of several any one will do; none if OpenAPI has no words for the scheme
 * @param loss what is not said, or empty
 */
record SchemeDefinition(Map<String, ObjectNode> objects, String loss) {
  SchemeDefinition {
    objects = new LinkedHashMap<>(objects);
  }

  static SchemeDefinition of(ObjectNode object) {
    return new SchemeDefinition(Map.of("", object), "");
  }

  /** Returns that OpenAPI cannot say it. */
  static SchemeDefinition none(String loss) {
    return new SchemeDefinition(Map.of(), loss);
  }

  boolean isSaid() {
    return !objects.isEmpty();
  }

  SchemeDefinition losing(String loss) {
    return new SchemeDefinition(objects, loss);
  }
}

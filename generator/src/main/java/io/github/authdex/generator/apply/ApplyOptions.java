package io.github.authdex.generator.apply;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a person says beside the collection.
 *
 * @param api the id of the API that requests are of whose URL does not tell
 * @param environment values of variables, which stand in front of the collection's own
 */
public record ApplyOptions(Optional<String> api, Map<String, String> environment) {
  /** Nothing. */
  public static final ApplyOptions NONE = new ApplyOptions(Optional.empty(), Map.of());

  public ApplyOptions {
    Objects.requireNonNull(api, "api");
    environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
  }
}

package io.github.authdex.generator.apply.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What becomes of a value, and of what is in it. */
final class JsonChange {
  final Map<String, JsonNode> members = new LinkedHashMap<>();
  final List<JsonNode> elements = new ArrayList<>();
  Optional<JsonNode> replacement = Optional.empty();
  boolean removed;

  /** Whether something in it is removed. */
  boolean shaped;
}

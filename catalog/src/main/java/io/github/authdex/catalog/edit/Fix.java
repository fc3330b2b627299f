package io.github.authdex.catalog.edit;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Mends what one rule found. */
interface Fix {
  /**
   * Returns what to change for the flaw at {@code pointer}; nothing if a person had better look.
   *
   * @param tree what {@code source} says
   */
  Optional<Mend> mend(YamlSource source, JsonNode tree, JsonPointer pointer);

  /**
   * A change.
   *
   * @param edit of the text
   * @param tree what the text must say then
   * @param words what is done, as in {@code "moved title up"}
   */
  record Mend(Edit edit, JsonNode tree, String words) {}
}

package io.github.authdex.catalog.source;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * A JSON or YAML text that was read within limits: its tree, and the line of each place in it.
 * Threads may share it as long as nobody changes the tree; a YAML alias and its anchor are the same
 * node in it.
 */
public final class SourceDocument {
  private final String name;
  private final Utf8Text text;
  private final boolean json;
  private final JsonNode root;
  private final UnaryOperator<JsonPointer> places;

  /** Lines that were looked for: the parts of one text ask for the same again and again. */
  private final Map<JsonPointer, Integer> known;

  SourceDocument(String name, Utf8Text text, boolean json, JsonNode root) {
    this(name, text, json, root, null, new ConcurrentHashMap<>());
  }

  private SourceDocument(
      String name,
      Utf8Text text,
      boolean json,
      JsonNode root,
      UnaryOperator<JsonPointer> places,
      Map<JsonPointer, Integer> known) {
    this.name = name;
    this.text = text;
    this.json = json;
    this.root = root;
    this.places = places;
    this.known = known;
  }

  /**
   * Returns a document that was made of parts of this one's text.
   *
   * @param root its tree
   * @param places what says where in this document's tree stands what is at a place of that tree
   */
  public SourceDocument part(JsonNode root, UnaryOperator<JsonPointer> places) {
    return new SourceDocument(name, text, json, root, places, known);
  }

  /** Returns whether the text holds others beside this document. */
  public boolean isPart() {
    return places != null;
  }

  /** Returns the file as the user named it, or {@code <stdin>}. */
  public String name() {
    return name;
  }

  /** Returns the tree, which is not to be changed. */
  public JsonNode root() {
    return root;
  }

  /** Returns the text, without a byte order mark. */
  public String text() {
    return text.string();
  }

  /** Returns whether the text is JSON, and not YAML. */
  public boolean isJson() {
    return json;
  }

  /** Returns where each value stands in the text, which is read once more. */
  public SourceSpan spans() {
    return json ? SpanReader.inJson(text) : SpanReader.inYaml(text);
  }

  /**
   * Returns the 1-based line of the key or item at {@code pointer}, or of what is around it if
   * there is nothing. It reads the text once more: ask for many lines by {@link #lines}.
   */
  public int line(JsonPointer pointer) {
    return lines(Set.of(pointer)).get(pointer);
  }

  /** Returns the {@linkplain #line line} of each of {@code pointers}. */
  public Map<JsonPointer, Integer> lines(Set<JsonPointer> pointers) {
    Map<JsonPointer, JsonPointer> inText = new LinkedHashMap<>();
    for (JsonPointer pointer : pointers) {
      inText.put(pointer, isPart() ? places.apply(pointer) : pointer);
    }
    Set<JsonPointer> missing = new LinkedHashSet<>(inText.values());
    missing.removeAll(known.keySet());
    if (!missing.isEmpty()) {
      LineTrie found = json ? LineFinder.inJson(text, missing) : LineFinder.inYaml(text, missing);
      missing.forEach(place -> known.put(place, found.line(place)));
    }
    Map<JsonPointer, Integer> lines = new LinkedHashMap<>();
    inText.forEach((pointer, place) -> lines.put(pointer, known.get(place)));
    return lines;
  }

  /** Returns an error at {@code pointer}; the text is read once more to find its line. */
  public Diagnostic error(JsonPointer pointer, String message, String rule) {
    return new Diagnostic(Diagnostic.Severity.ERROR, name, line(pointer), message, rule);
  }

  @Override
  public String toString() {
    return name;
  }
}

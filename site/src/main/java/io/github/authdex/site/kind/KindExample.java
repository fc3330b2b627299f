package io.github.authdex.site.kind;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A published example, worked out.
 *
 * @param source where it is published, or empty if there is none
 * @param vector its file and name among the test vectors, with a slash between them
 * @param words what it shows
 * @param alone whether it is another request than the one that the form begins with
 * @param texts what leads to the proof, in order, the proof last
 */
public record KindExample(
    String source, String vector, String words, boolean alone, List<Text> texts) {
  public KindExample {
    texts = List.copyOf(texts);
  }

  /**
   * A step.
   *
   * @param title what it is called
   * @param text what it is
   */
  public record Text(String title, String text) {}

  /** Returns whether there is an example. */
  public boolean isThere() {
    return !texts.isEmpty();
  }

  static KindExample of(JsonNode example) {
    return new KindExample(
        KindGuide.text(example, "source"),
        KindGuide.text(example, "vector"),
        KindGuide.text(example, "words"),
        example.has("token"),
        KindGuide.list(example.path("texts")).stream()
            .map(one -> new Text(KindGuide.text(one, "title"), KindGuide.text(one, "text")))
            .toList());
  }
}

package io.github.authdex.generator.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A JSONPath query (RFC 9535), well-formed and well-typed. Threads may share it. */
public final class JsonPathQuery {
  private final String text;
  private final PathQuery query;

  private JsonPathQuery(String text, PathQuery query) {
    this.text = text;
    this.query = query;
  }

  /**
   * Returns the query that {@code text} is.
   *
   * @throws JsonPathException if it is none (RFC 9535 §2.1)
   */
  public static JsonPathQuery of(String text) {
    return new JsonPathQuery(text, new PathParser(text).parse());
  }

  /**
   * Returns the nodes of {@code root} that this selects, in the order of RFC 9535 §2.5.2.2; a node
   * that is selected twice is there twice.
   *
   * @throws JsonPathException if more is selected, or a pattern takes longer, than anyone needs
   */
  public List<SelectedNode> select(JsonNode root) {
    return query.select(SelectedNode.root(root), root);
  }

  @Override
  public String toString() {
    return text;
  }
}

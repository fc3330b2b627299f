package io.github.authdex.generator.jsonpath;

import java.util.ArrayList;
import java.util.List;

/** Reads the segments and selectors of a query (RFC 9535 §2.1 to §2.3). */
final class PathParser {
  /** Filters inside filters, and parentheses. */
  private static final int DEEPEST = 100;

  private final QueryText text;
  private final FilterParser filters;
  private int depth;

  PathParser(String query) {
    this.text = new QueryText(query);
    this.filters = new FilterParser(text, this);
  }

  /** Returns the whole text as a query from the root. */
  PathQuery parse() {
    text.require("$");
    PathQuery query = new PathQuery(false, segments());
    if (!text.isAtEnd()) {
      throw text.wrong("\".\" or \"[\"");
    }
    return query;
  }

  /** Returns the query that begins here, with {@code $} or {@code @}. */
  PathQuery query() {
    boolean relative = text.take("@");
    if (!relative) {
      text.require("$");
    }
    return new PathQuery(relative, segments());
  }

  private List<PathSegment> segments() {
    List<PathSegment> segments = new ArrayList<>();
    while (true) {
      int before = text.position();
      text.skipBlanks();
      if (text.peek() != '.' && text.peek() != '[') {
        text.goBackTo(before); // Blanks belong to what comes next.
        return segments;
      }
      segments.add(segment());
    }
  }

  private PathSegment segment() {
    boolean descendant = text.take("..");
    if (text.peek() == '[') {
      return new PathSegment(descendant, selectors());
    }
    if (!descendant) {
      text.require(".");
    }
    return new PathSegment(
        descendant,
        List.of(
            text.take("*")
                ? new PathSelector.Wildcard()
                : new PathSelector.Name(text.shorthand())));
  }

  private List<PathSelector> selectors() {
    List<PathSelector> selectors = new ArrayList<>();
    text.require("[");
    do {
      text.skipBlanks();
      selectors.add(selector());
      text.skipBlanks();
    } while (text.take(","));
    text.require("]");
    return selectors;
  }

  private PathSelector selector() {
    if (text.take("*")) {
      return new PathSelector.Wildcard();
    }
    if (text.peek() == '\'' || text.peek() == '"') {
      return new PathSelector.Name(text.string());
    }
    if (text.take("?")) {
      text.skipBlanks();
      return new PathSelector.Filter(deeper());
    }
    return indexOrSlice();
  }

  private FilterExpression deeper() {
    enter();
    FilterExpression expression = filters.expression();
    leave();
    return expression;
  }

  void enter() {
    if (++depth > DEEPEST) {
      throw new JsonPathException("the query is nested deeper than " + DEEPEST + " levels");
    }
  }

  void leave() {
    depth--;
  }

  private PathSelector indexOrSlice() {
    Long start = text.isAtInteger() ? (Long) text.integer() : null;
    int before = text.position();
    text.skipBlanks();
    if (!text.take(":")) {
      text.goBackTo(before);
      if (start == null) {
        throw text.wrong("a name in quotes, an index, a slice, \"*\" or \"?\"");
      }
      return new PathSelector.Index(start);
    }
    text.skipBlanks();
    Long end = text.isAtInteger() ? (Long) text.integer() : null;
    return new PathSelector.Slice(start, end, step());
  }

  private long step() {
    text.skipBlanks();
    if (!text.take(":")) {
      return 1;
    }
    text.skipBlanks();
    return text.isAtInteger() ? text.integer() : 1;
  }
}

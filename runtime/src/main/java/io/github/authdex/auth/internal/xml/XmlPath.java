package io.github.authdex.auth.internal.xml;

import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/** Where a reader stands, seen from the path of what is looked for. */
final class XmlPath {
  private final List<String> path;
  private final StringBuilder text = new StringBuilder();

  /** How many elements are open. */
  private int depth = 0;

  /** How many of them, from the root on, are those of the path. */
  private int matched = 0;

  /** Whether the innermost open element is the one that is looked for, and holds text alone. */
  private boolean wanted = false;

  /**
   * @param path the names, behind an empty text
   */
  XmlPath(List<String> path) {
    this.path = path;
  }

  int depth() {
    return depth;
  }

  /** Enters the element that {@code reader} is at; returns its attribute if that is wanted. */
  Optional<String> open(XMLStreamReader reader) {
    wanted = false;
    boolean follows = matched == depth && name(depth).equals(reader.getLocalName());
    depth++;
    if (!follows) {
      return Optional.empty();
    }
    matched = depth;
    wanted = depth == path.size() - 1;
    text.setLength(0);
    return name(depth).startsWith("@") && depth + 2 == path.size()
        ? attribute(reader, name(depth).substring(1))
        : Optional.empty();
  }

  private String name(int number) {
    return number + 1 < path.size() ? path.get(number + 1) : "";
  }

  private static Optional<String> attribute(XMLStreamReader reader, String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return Optional.of(reader.getAttributeValue(i).strip());
      }
    }
    return Optional.empty();
  }

  Optional<String> add(String characters) {
    if (wanted) {
      text.append(characters);
    }
    return Optional.empty();
  }

  /** Leaves the innermost element; returns its text if that is wanted. */
  Optional<String> close() {
    boolean found = wanted;
    depth--;
    matched = Math.min(matched, depth);
    wanted = false;
    return found ? Optional.of(text.toString().strip()) : Optional.empty();
  }
}

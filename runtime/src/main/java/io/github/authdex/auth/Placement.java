package io.github.authdex.auth;

/**
 * Where in a request a credential travels; OpenAPI's {@code in} and two places it has no word for.
 */
public enum Placement {
  HEADER("header"),
  QUERY("query"),
  COOKIE("cookie"),
  /** A field of a JSON object, at the top or where a JSON pointer leads, or of a form. */
  BODY("body"),
  /** A segment of the path. */
  PATH("path");

  private final String wireName;

  Placement(String wireName) {
    this.wireName = wireName;
  }

  /** Returns the placement that OpenAPI and the catalog call {@code wireName}. */
  public static Placement of(String wireName) {
    for (Placement placement : values()) {
      if (placement.wireName.equals(wireName)) {
        return placement;
      }
    }
    throw new IllegalArgumentException(
        "Expected header, query, cookie, body or path but was \"" + wireName + "\"");
  }

  @Override
  public String toString() {
    return wireName;
  }
}

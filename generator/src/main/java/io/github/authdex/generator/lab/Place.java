package io.github.authdex.generator.lab;

import io.github.authdex.auth.Placement;

/**
 * A named place in a request where a credential can stand.
 *
 * @param in the part of the request
 * @param name the header, parameter, cookie, field or path segment
 */
record Place(Placement in, String name) {
  /** Where RFC 9110 §11.6.2 puts credentials. */
  static final Place AUTHORIZATION = new Place(Placement.HEADER, "Authorization");

  /** Returns whether both are one place; only header names compare without case. */
  boolean isSame(Place other) {
    return in == other.in
        && (in == Placement.HEADER ? name.equalsIgnoreCase(other.name) : name.equals(other.name));
  }

  /** Reads in a sentence after "the". */
  @Override
  public String toString() {
    return switch (in) {
      case HEADER -> "header \"" + name + "\"";
      case QUERY -> "query parameter \"" + name + "\"";
      case COOKIE -> "cookie \"" + name + "\"";
      case BODY -> "body field \"" + name + "\"";
      case PATH -> "path segment \"{" + name + "}\"";
    };
  }
}

package io.github.authdex.auth;

import java.util.Objects;

/**
 * A named place in a request where a proof can stand.
 *
 * @param in the part of the request
 * @param name the header, parameter, cookie, field or path segment; empty if a server names it
 * @param member of a header that is a dictionary (RFC 9651 §3.2), which several proofs share; empty
 *     for all of the place
 */
public record WirePlace(Placement in, String name, String member) {
  /** Where RFC 9110 §11.6.2 puts credentials. */
  public static final WirePlace AUTHORIZATION = new WirePlace(Placement.HEADER, "Authorization");

  public WirePlace {
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(member, "member");
  }

  /** Makes one of all that stands in {@code in} under {@code name}. */
  public WirePlace(Placement in, String name) {
    this(in, name, "");
  }

  /**
   * Returns whether a request has no room for both; only header names compare without case. What a
   * server is yet to name is another place.
   */
  public boolean isSame(WirePlace other) {
    boolean sameName =
        in == Placement.HEADER ? name.equalsIgnoreCase(other.name) : name.equals(other.name);
    boolean sameMember = member.isEmpty() || other.member.isEmpty() || member.equals(other.member);
    return in == other.in && !name.isEmpty() && sameName && sameMember;
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

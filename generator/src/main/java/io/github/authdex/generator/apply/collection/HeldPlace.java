package io.github.authdex.generator.apply.collection;

import io.github.authdex.auth.Placement;
import io.github.authdex.auth.WirePlace;
import java.util.Objects;

/**
 * Where a text stands that may be a credential.
 *
 * @param sort in which part of the collection
 * @param name its name there
 */
public record HeldPlace(Sort sort, String name) {
  public HeldPlace {
    Objects.requireNonNull(sort, "sort");
    Objects.requireNonNull(name, "name");
  }

  /** The parts of a collection in which credentials stand. */
  public enum Sort {
    HEADER,
    QUERY,
    COOKIE,
    BODY,
    /** What a collection, a folder or a request says of how it authenticates. */
    AUTH,
    VARIABLE
  }

  /** Returns whether it is {@code place} of a request. */
  public boolean is(WirePlace place) {
    return switch (sort) {
      case HEADER, QUERY, COOKIE, BODY ->
          new WirePlace(Placement.valueOf(sort.name()), name).isSame(place);
      case AUTH, VARIABLE -> false;
    };
  }

  /** Reads in a sentence after "the". */
  @Override
  public String toString() {
    return switch (sort) {
      case HEADER -> "header \"" + name + "\"";
      case QUERY -> "query parameter \"" + name + "\"";
      case COOKIE -> "cookie \"" + name + "\"";
      case BODY -> "body field \"" + name + "\"";
      case AUTH -> "auth's \"" + name + "\"";
      case VARIABLE -> "variable \"" + name + "\"";
    };
  }
}

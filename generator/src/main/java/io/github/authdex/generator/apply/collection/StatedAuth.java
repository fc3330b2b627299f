package io.github.authdex.generator.apply.collection;

import java.util.Objects;

/**
 * What a collection, a folder or a request says of how it authenticates.
 *
 * @param manner in which way it says so
 * @param type the tool's own word, such as {@code bearer}; empty where nothing is said
 */
public record StatedAuth(Manner manner, String type) {
  /** Nothing is said: what is above it holds. */
  public static final StatedAuth NOTHING = new StatedAuth(Manner.NOTHING, "");

  public StatedAuth {
    Objects.requireNonNull(manner, "manner");
    Objects.requireNonNull(type, "type");
  }

  /** In which way something is said. */
  public enum Manner {
    /** Not at all. */
    NOTHING,
    /** That no credential goes out. */
    NONE,
    /** A type, with nothing filled in. */
    EMPTY,
    /** A type, and what it goes by. */
    SET,
    /** A type that is none of the tool's. */
    STRANGE
  }

  /** Returns whether something else may be put in its place. */
  public boolean isOpen() {
    return manner == Manner.NOTHING || manner == Manner.EMPTY;
  }
}

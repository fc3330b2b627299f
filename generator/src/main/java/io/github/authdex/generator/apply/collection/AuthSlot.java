package io.github.authdex.generator.apply.collection;

import io.github.authdex.generator.emit.collection.SchemeRendering;
import java.util.List;

/** The place where a collection, a folder or a request says how it authenticates. */
public interface AuthSlot {
  StatedAuth stated();

  /** Returns whether {@code rendering} can be said here. */
  default boolean takes(SchemeRendering rendering) {
    return rendering.auth().isPresent();
  }

  /** Returns the tool's own word for {@code rendering}, such as {@code bearer}. */
  String type(SchemeRendering rendering);

  /** Says here that requests authenticate as {@code rendering} has it. */
  void set(SchemeRendering rendering);

  /** Says here that no credential goes out. */
  void setNone();

  /** Says here that what is above holds, where a tool does not take that from saying nothing. */
  default void inherit() {}

  /** Returns the texts of what is said here that have to be secret. */
  List<HeldText> secrets();
}

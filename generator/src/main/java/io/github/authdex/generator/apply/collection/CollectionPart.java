package io.github.authdex.generator.apply.collection;

import java.util.Optional;

/** A folder or a request. */
public sealed interface CollectionPart permits FolderPart, RequestPart {
  /** Returns what people call it. */
  String name();

  /** Returns where it says how it authenticates, if the tool has a place for that. */
  Optional<AuthSlot> slot();
}

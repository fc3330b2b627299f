package io.github.authdex.generator.apply.collection;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A folder, or the collection itself.
 *
 * @param name what people call it
 * @param slot where it says how what is in it authenticates
 * @param held what stands here and may be a credential, such as its variables
 * @param names the variables that its scripts and variables speak of
 * @param parts what is in it, in order
 */
public record FolderPart(
    String name,
    Optional<AuthSlot> slot,
    List<HeldText> held,
    Set<String> names,
    List<CollectionPart> parts)
    implements CollectionPart {
  public FolderPart {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(slot, "slot");
    names = Set.copyOf(names);
    held = List.copyOf(held);
    parts = List.copyOf(parts);
  }
}

package io.github.authdex.generator.apply.collection;

import io.github.authdex.generator.emit.collection.PlacedValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A request.
 *
 * @param name what people call it
 * @param method upper case
 * @param urls what it says of where it goes, with references to variables: all that a tool may go
 *     by; at least one
 * @param slot where it says how it authenticates
 * @param held what stands in it and may be a credential
 * @param saved what stands in copies of it that are kept with answers, and may be a credential
 * @param names the variables that it and its scripts speak of
 * @param script whether a script of its own, or of what it is in, sets a credential
 * @param fields what puts another field onto it
 */
public record RequestPart(
    String name,
    String method,
    List<String> urls,
    Optional<AuthSlot> slot,
    List<HeldText> held,
    List<HeldText> saved,
    Set<String> names,
    boolean script,
    FieldAdder fields)
    implements CollectionPart {
  public RequestPart {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(slot, "slot");
    Objects.requireNonNull(fields, "fields");
    names = Set.copyOf(names);
    urls = List.copyOf(urls);
    held = List.copyOf(held);
    saved = List.copyOf(saved);
  }

  /** Puts a field onto a request. */
  public interface FieldAdder {
    /** Returns whether the format has a place for {@code field}. */
    boolean takes(PlacedValue field);

    void add(PlacedValue field);
  }
}

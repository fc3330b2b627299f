package io.github.authdex.generator.emit.collection;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Makes ids that are the same each time, so that a collection's difference is its content's. */
public final class StableId {
  private StableId() {}

  /** Returns the name-based UUID (RFC 9562 §5.3) of {@code names} together. */
  public static String of(String... names) {
    String name = "authdex\n" + String.join("\n", names);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}

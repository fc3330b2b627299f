package io.github.authdex.generator;

import io.github.authdex.generator.emit.Emitter;
import io.github.authdex.generator.emit.http.HttpFileEmitter;
import io.github.authdex.generator.emit.hurl.HurlEmitter;
import io.github.authdex.generator.emit.bruno.BrunoEmitter;
import io.github.authdex.generator.emit.postman.PostmanEmitter;
import java.util.List;
import java.util.Optional;

/** The formats of collections: the one list of them. */
public final class Formats {
  private static final List<Emitter> COLLECTIONS =
      List.of(
          new PostmanEmitter(),
          BrunoEmitter.yaml(),
          BrunoEmitter.bru(),
          new HttpFileEmitter(),
          new HurlEmitter());

  private Formats() {}

  /** Returns what writes each format, the usual one first. */
  public static List<Emitter> emitters() {
    return COLLECTIONS;
  }

  /** Returns the names of the formats, the usual one first. */
  public static List<String> collections() {
    return COLLECTIONS.stream().map(Emitter::format).toList();
  }

  /** Returns what writes the format called {@code name}. */
  public static Optional<Emitter> collection(String name) {
    return COLLECTIONS.stream().filter(emitter -> emitter.format().equals(name)).findFirst();
  }
}

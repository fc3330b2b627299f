package io.github.authdex.generator;

import io.github.authdex.generator.emit.bruno.BrunoEmitter;
import io.github.authdex.generator.emit.collection.CollectionEmitter;
import io.github.authdex.generator.emit.curl.CurlEmitter;
import io.github.authdex.generator.emit.har.HarEmitter;
import io.github.authdex.generator.emit.hoppscotch.HoppscotchEmitter;
import io.github.authdex.generator.emit.http.HttpFileEmitter;
import io.github.authdex.generator.emit.hurl.HurlEmitter;
import io.github.authdex.generator.emit.insomnia.InsomniaEmitter;
import io.github.authdex.generator.emit.postman.PostmanEmitter;
import io.github.authdex.generator.emit.yaak.YaakEmitter;
import java.util.List;
import java.util.Optional;

/** The formats of collections: the one list of them. */
public final class Formats {
  private static final List<CollectionEmitter> COLLECTIONS =
      List.of(
          new PostmanEmitter(),
          BrunoEmitter.yaml(),
          BrunoEmitter.bru(),
          new HoppscotchEmitter(),
          new InsomniaEmitter(),
          new YaakEmitter(),
          new HttpFileEmitter(),
          new HurlEmitter(),
          new CurlEmitter(),
          new HarEmitter());

  private Formats() {}

  /** Returns what writes each format, the usual one first. */
  public static List<CollectionEmitter> emitters() {
    return COLLECTIONS;
  }

  /** Returns the names of the formats, the usual one first. */
  public static List<String> collections() {
    return COLLECTIONS.stream().map(CollectionEmitter::format).toList();
  }

  /** Returns what writes the format called {@code name}. */
  public static Optional<CollectionEmitter> collection(String name) {
    return COLLECTIONS.stream().filter(emitter -> emitter.format().equals(name)).findFirst();
  }
}

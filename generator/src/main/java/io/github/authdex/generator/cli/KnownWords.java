package io.github.authdex.generator.cli;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.IndexedAlternative;
import io.github.authdex.catalog.IndexedApi;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Words of the bundled catalog, for completion; it is read when they are asked for. */
final class KnownWords {
  private KnownWords() {}

  private static Stream<IndexedApi> apis() {
    return Catalog.bundled().list().stream();
  }

  private static Iterator<String> sorted(Stream<String> words) {
    List<String> sorted = words.distinct().sorted().toList();
    return sorted.iterator();
  }

  /** The ids of APIs. */
  static final class Ids implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return sorted(apis().map(IndexedApi::id));
    }
  }

  /** The categories of APIs. */
  static final class Categories implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return sorted(apis().flatMap(api -> api.categories().stream()));
    }
  }

  /** The names of schemes. */
  static final class Schemes implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return sorted(
          apis()
              .flatMap(api -> api.security().stream())
              .flatMap(alternative -> alternative.schemes().stream())
              .map(IndexedAlternative.Scheme::name));
    }
  }
}

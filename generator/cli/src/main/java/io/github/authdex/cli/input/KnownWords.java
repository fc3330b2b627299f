package io.github.authdex.cli.input;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.Grade;
import io.github.authdex.catalog.IndexedAlternative;
import io.github.authdex.catalog.IndexedApi;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Words of the bundled catalog, for completion; it is read when they are asked for. */
public final class KnownWords {
  private KnownWords() {}

  private static Stream<IndexedApi> apis() {
    return Catalog.bundled().list().stream();
  }

  private static Iterator<String> sorted(Stream<String> words) {
    List<String> sorted = words.distinct().sorted().toList();
    return sorted.iterator();
  }

  /** The ids of APIs. */
  public static final class Ids implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return sorted(apis().map(IndexedApi::id));
    }
  }

  /** The categories of APIs. */
  public static final class Categories implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return sorted(apis().flatMap(api -> api.categories().stream()));
    }
  }

  /** How well APIs are supported. */
  public static final class Grades implements Iterable<String>, ITypeConverter<Grade> {
    @Override
    public Iterator<String> iterator() {
      return Stream.of(Grade.values()).map(Grade::toString).iterator();
    }

    @Override
    public Grade convert(String word) {
      try {
        return Grade.of(word);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  /** The names of schemes. */
  public static final class Schemes implements Iterable<String> {
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

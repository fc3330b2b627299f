package io.github.authdex.auth.message;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Header fields in the order they are sent. Immutable; names compare without case. */
public final class Headers implements Iterable<Header> {
  /** No header fields. */
  public static final Headers EMPTY = new Headers(List.of());

  private final List<Header> fields;

  private Headers(List<Header> fields) {
    this.fields = fields;
  }

  /** Returns the headers of {@code fields}. */
  public static Headers of(List<Header> fields) {
    return new Headers(List.copyOf(fields));
  }

  /** Returns these headers with one more line at the end. */
  public Headers with(String name, String value) {
    List<Header> copy = new ArrayList<>(fields.size() + 1);
    copy.addAll(fields);
    copy.add(new Header(name, value));
    return new Headers(Collections.unmodifiableList(copy));
  }

  /** Returns these headers with {@code name} set to {@code value} alone. */
  public Headers replaced(String name, String value) {
    List<Header> copy = others(name);
    copy.add(new Header(name, value));
    return new Headers(Collections.unmodifiableList(copy));
  }

  /** Returns these headers without any line of {@code name}. */
  public Headers without(String name) {
    return first(name).isEmpty() ? this : new Headers(Collections.unmodifiableList(others(name)));
  }

  private List<Header> others(String name) {
    List<Header> others = new ArrayList<>(fields.size() + 1);
    for (Header field : fields) {
      if (!field.name().equalsIgnoreCase(name)) {
        others.add(field);
      }
    }
    return others;
  }

  /** Returns the first value of {@code name}. */
  public Optional<String> first(String name) {
    for (Header field : fields) {
      if (field.name().equalsIgnoreCase(name)) {
        return Optional.of(field.value());
      }
    }
    return Optional.empty();
  }

  /** Returns all values of {@code name}, in order. */
  public List<String> all(String name) {
    return fields.stream()
        .filter(field -> field.name().equalsIgnoreCase(name))
        .map(Header::value)
        .toList();
  }

  /** Returns all lines, in order. */
  public List<Header> list() {
    return fields;
  }

  @Override
  public Iterator<Header> iterator() {
    return fields.iterator();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Headers that && fields.equals(that.fields);
  }

  @Override
  public int hashCode() {
    return fields.hashCode();
  }

  /** Shows the names alone, since values may be secrets. */
  @Override
  public String toString() {
    return fields.toString();
  }
}

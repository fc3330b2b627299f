package io.github.authdex.client.json;

import java.util.Objects;
import java.util.Optional;

/**
 * A property that may be absent, or be there and null, or have a value. Where an API takes a patch,
 * these are three wishes: leave it, delete it, set it (RFC 7396). Immutable.
 *
 * @param <T> the value
 */
public final class JsonNullable<T> {
  private static final JsonNullable<?> ABSENT = new JsonNullable<>(false, null);
  private static final JsonNullable<?> NULL = new JsonNullable<>(true, null);

  private final boolean there;
  private final T value;

  private JsonNullable(boolean there, T value) {
    this.there = there;
    this.value = value;
  }

  /** Returns the property that is not there. */
  @SuppressWarnings("unchecked") // It holds no value of any type.
  public static <T> JsonNullable<T> absent() {
    return (JsonNullable<T>) ABSENT;
  }

  /** Returns the property that is null. */
  @SuppressWarnings("unchecked") // It holds no value of any type.
  public static <T> JsonNullable<T> ofNull() {
    return (JsonNullable<T>) NULL;
  }

  /** Returns the property of {@code value}, which is not null. */
  public static <T> JsonNullable<T> of(T value) {
    return new JsonNullable<>(true, Objects.requireNonNull(value, "value"));
  }

  /** Returns the property of {@code value}, or the absent one if that is null. */
  public static <T> JsonNullable<T> orAbsent(T value) {
    return value == null ? absent() : of(value);
  }

  /** Returns whether the property is not there. */
  public boolean isAbsent() {
    return !there;
  }

  /** Returns whether the property is there and null. */
  public boolean isNull() {
    return there && value == null;
  }

  /** Returns whether the property has a value. */
  public boolean isPresent() {
    return value != null;
  }

  /** Returns the value, or empty if the property is absent or null. */
  public Optional<T> value() {
    return Optional.ofNullable(value);
  }

  /** Returns the value, or {@code other} if the property is absent or null. */
  public T orElse(T other) {
    return value == null ? other : value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JsonNullable<?> that
        && there == that.there
        && Objects.equals(value, that.value);
  }

  @Override
  public int hashCode() {
    return Objects.hash(there, value);
  }

  @Override
  public String toString() {
    return there ? "JsonNullable[" + value + "]" : "JsonNullable.absent";
  }
}

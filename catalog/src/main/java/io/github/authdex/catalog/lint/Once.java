package io.github.authdex.catalog.lint;

import java.util.function.Supplier;

/** A value that is made when it is first asked for. Threads do not share one. */
final class Once<T> {
  private final Supplier<T> make;
  private T value;

  Once(Supplier<T> make) {
    this.make = make;
  }

  T get() {
    if (value == null) {
      value = make.get();
    }
    return value;
  }
}

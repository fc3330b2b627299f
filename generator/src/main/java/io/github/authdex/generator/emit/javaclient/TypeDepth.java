package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.function.Supplier;

/** How deep types stand in each other: beyond what is sensible all is {@code Object}. */
final class TypeDepth {
  private static final int MAX_DEPTH = 500;

  /** A compiler's time grows fast with lists of lists. */
  private static final int MAX_CONTAINERS = 20;

  private final Losses losses;
  private int depth;
  private int containers;

  /**
   * @param losses told of what is too deep
   */
  TypeDepth(Losses losses) {
    this.losses = losses;
  }

  /** Returns the type that {@code inner} gives, one level deeper. */
  TypeName inside(String hint, Supplier<TypeName> inner) {
    if (depth > MAX_DEPTH) {
      losses.add("deeper than " + MAX_DEPTH + " levels all is Object", hint);
      return ClassName.OBJECT;
    }
    depth++;
    try {
      return inner.get();
    } finally {
      depth--;
    }
  }

  /** Returns the type that {@code inner} gives for what a list or map holds. */
  TypeName held(String hint, Supplier<TypeName> inner) {
    if (containers >= MAX_CONTAINERS) {
      losses.add(
          "lists and maps deeper in each other than " + MAX_CONTAINERS + " are Object", hint);
      return ClassName.OBJECT;
    }
    containers++;
    try {
      return inner.get();
    } finally {
      containers--;
    }
  }

  /** Returns what {@code inner} gives inside a type of its own, where lists begin anew. */
  <T> T anew(Supplier<T> inner) {
    int around = containers;
    containers = 0;
    try {
      return inner.get();
    } finally {
      containers = around;
    }
  }
}

package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.TypeSpec;
import io.github.authdex.generator.emit.OutputFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/**
 * The files of types, which are printed while others are still being made: a type takes many times
 * the memory of its text, and is let go of as soon as that is there.
 */
final class PrintedTypes {
  private final String packageName;
  private final List<ForkJoinTask<OutputFile>> files = new ArrayList<>();

  PrintedTypes(String packageName) {
    this.packageName = packageName;
  }

  void add(TypeSpec type) {
    files.add(ForkJoinPool.commonPool().submit(new Printing(packageName, type)));
  }

  /** Returns the files in the order of their types; the last is printed here if nobody has yet. */
  List<OutputFile> all() {
    Deque<OutputFile> all = new ArrayDeque<>();
    for (int i = files.size() - 1; i >= 0; i--) {
      all.addFirst(files.get(i).join());
    }
    return List.copyOf(all);
  }

  private static final class Printing implements Callable<OutputFile> {
    private final String packageName;
    private TypeSpec type;

    Printing(String packageName, TypeSpec type) {
      this.packageName = packageName;
      this.type = type;
    }

    @Override
    public OutputFile call() {
      TypeSpec printed = type;
      type = null; // The task outlives it.
      return JavaSource.of(packageName, printed);
    }
  }
}

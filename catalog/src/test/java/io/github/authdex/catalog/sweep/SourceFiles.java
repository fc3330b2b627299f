package io.github.authdex.catalog.sweep;

import io.github.authdex.catalog.git.GitTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that a source is read from. */
interface SourceFiles {
  /** Returns the paths of the files below {@code folder}, in order. */
  List<String> files(String folder) throws IOException;

  /** Returns the text of one of them. */
  String text(String path) throws IOException;

  /** Returns the 40 digits of the commit, and behind a space its day; empty if there is none. */
  String commit() throws IOException;

  /** Returns the files of a clone at its newest commit. */
  static SourceFiles clone(Path clone) throws IOException {
    GitTree tree = new GitTree(clone);
    return new SourceFiles() {
      @Override
      public List<String> files(String folder) throws IOException {
        return tree.files(folder);
      }

      @Override
      public String text(String path) throws IOException {
        return tree.text(path);
      }

      @Override
      public String commit() throws IOException {
        return tree.commit() + " " + tree.day();
      }
    };
  }

  /** Returns the files of a folder. */
  static SourceFiles folder(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      throw new IOException("Expected a folder but was \"" + root + "\"");
    }
    return new SourceFiles() {
      @Override
      public List<String> files(String folder) throws IOException {
        try (Stream<Path> all = Files.walk(root.resolve(folder))) {
          return all.filter(Files::isRegularFile)
              .map(file -> root.relativize(file).toString().replace('\\', '/'))
              .sorted()
              .toList();
        }
      }

      @Override
      public String text(String path) throws IOException {
        return Files.readString(root.resolve(path));
      }

      @Override
      public String commit() {
        return "";
      }
    };
  }
}

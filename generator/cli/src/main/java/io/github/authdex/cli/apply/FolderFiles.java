package io.github.authdex.cli.apply;

import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.cli.console.InputException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The files of a folder that is a collection. No link is followed. */
final class FolderFiles {
  private static final Set<String> OTHERS = Set.of(".git", "node_modules");
  private static final int MOST = 20_000;

  private FolderFiles() {}

  /** Returns the texts of a collection in {@code folder}, by their paths below it. */
  static Map<String, byte[]> read(Path folder) throws IOException, InputException {
    Map<String, byte[]> texts = new TreeMap<>();
    long octets = 0;
    for (Path file : files(folder)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      if (name.endsWith(".bru") || name.endsWith(".yml") || name.equals("bruno.json")) {
        octets += Files.size(file);
        if (octets > DocumentReader.MOST_OCTETS) {
          throw new InputException(
              "Expected a folder of at most 64 MiB but \"" + folder + "\" has more");
        }
        texts.put(name, Files.readAllBytes(file));
      }
    }
    return texts;
  }

  /** Copies {@code folder} to {@code target}. */
  static void copy(Path folder, Path target) throws IOException, InputException {
    for (Path file : files(folder)) {
      Path copy = target.resolve(folder.relativize(file).toString());
      Files.createDirectories(copy.toAbsolutePath().getParent());
      Files.copy(file, copy);
    }
  }

  private static List<Path> files(Path folder) throws IOException, InputException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            boolean other = OTHERS.contains(String.valueOf(path.getFileName()));
            return other ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
              files.add(path);
            }
            return files.size() > MOST ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
          }
        });
    if (files.size() > MOST) {
      throw new InputException(
          "Expected at most " + MOST + " files but \"" + folder + "\" has more");
    }
    return files;
  }
}

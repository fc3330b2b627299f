package io.github.authdex.generator.emit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts a set of files into a folder whole or not at all: all are first written beside, then moved
 * into place one by one, and moved back if one cannot be.
 */
final class StagedFiles {
  private StagedFiles() {}

  /**
   * Writes {@code files} and removes {@code removed}.
   *
   * @param folder its real path
   */
  static void put(Path folder, List<OutputFile> files, List<Path> removed) throws IOException {
    if (files.isEmpty() && removed.isEmpty()) {
      return;
    }
    Path staging = Files.createTempDirectory(folder, ".authdex-");
    try {
      moveAll(folder, staging, files, removed);
    } finally {
      deleteTree(staging);
    }
  }

  private static void moveAll(Path folder, Path staging, List<OutputFile> files, List<Path> removed)
      throws IOException {
    List<Path> staged = StagedParts.write(staging, files);
    List<Move> moves = new ArrayList<>();
    try {
      for (int i = 0; i < files.size(); i++) {
        Path target = folder.resolve(files.get(i).path());
        Move move = new Move(target, staging.resolve("old-" + i), firstMissing(target));
        moves.add(move);
        move.make(staged.get(i));
      }
      for (int i = 0; i < removed.size(); i++) {
        Move move = new Move(removed.get(i), staging.resolve("gone-" + i), null);
        moves.add(move);
        Files.move(move.target(), move.backup(), StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      undo(moves, e);
      throw e;
    }
  }

  private static void undo(List<Move> moves, IOException reason) {
    for (int i = moves.size() - 1; i >= 0; i--) {
      try {
        moves.get(i).undo();
      } catch (IOException e) {
        reason.addSuppressed(e);
      }
    }
  }

  /** Returns the outermost part of {@code path} that does not exist, or null if all exists. */
  static Path firstMissing(Path path) {
    Path missing = null;
    for (Path part = path;
        part != null && !Files.exists(part, LinkOption.NOFOLLOW_LINKS);
        part = part.getParent()) {
      missing = part;
    }
    return missing;
  }

  static void deleteTree(Path tree) {
    if (tree == null || !Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(tree)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      // What is left is under a name of our own, and the error that led here is the one to tell.
    }
  }

  /**
   * One file's way into place.
   *
   * @param target where it goes
   * @param backup where the file that was there is kept meanwhile
   * @param created the outermost thing that the move creates, null if it replaces a file
   */
  private record Move(Path target, Path backup, Path created) {
    void make(Path source) throws IOException {
      if (created == null) {
        Files.copy(target, backup, StandardCopyOption.COPY_ATTRIBUTES);
      } else {
        Files.createDirectories(target.getParent());
      }
      Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
    }

    void undo() throws IOException {
      if (created != null) {
        deleteTree(created);
      } else if (Files.exists(backup)) {
        Files.move(backup, target, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }
}

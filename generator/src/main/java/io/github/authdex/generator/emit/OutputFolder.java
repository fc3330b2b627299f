package io.github.authdex.generator.emit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A folder that files are written to, the only place where output meets the disk. A set of files is
 * written whole or not at all: all of them are first written beside, then moved into place one by
 * one, and moved back if one cannot be. Nothing is written or removed through a symbolic link below
 * the folder, and of the files there none is removed but those that an earlier run wrote and nobody
 * has changed.
 */
public final class OutputFolder {
  private final Path root;

  /**
   * Makes an output folder of {@code root}, which need not exist yet.
   *
   * @param root where the user wants the files; may itself be a link
   */
  public OutputFolder(Path root) {
    this.root = Objects.requireNonNull(root, "root");
  }

  /**
   * Writes {@code files} and returns where each is, in their order.
   *
   * @throws IllegalArgumentException if a path may not be written; see {@link OutputPaths}
   * @throws OutputException if the disk refuses; the folder is then as it was
   */
  public List<Path> write(List<OutputFile> files) throws OutputException {
    OutputPaths.check(files);
    return write(files, List.of());
  }

  private List<Path> write(List<OutputFile> files, List<Path> removed) throws OutputException {
    Path created = firstMissing(root.toAbsolutePath().normalize());
    try {
      Files.createDirectories(root);
      return writeInto(root.toRealPath(), files, removed);
    } catch (IOException e) {
      deleteTree(created);
      throw refusal(e);
    }
  }

  /**
   * What became of a folder.
   *
   * @param written where each file is, in order
   * @param removed what an earlier run wrote and this one does not
   * @param left what an earlier run wrote, this one does not, and somebody has changed
   * @param kept what this run would have written, and somebody has filled in
   */
  public record Replacement(
      List<Path> written, List<Path> removed, List<Path> left, List<Path> kept) {}

  /**
   * Writes {@code files} in place of those that were written for the same {@code source} before:
   * what is no longer among them is removed, since it would stand beside files that it does not
   * fit. What a person fills in is written once, and again only while nobody has. A list of what
   * was written is kept in the folder.
   *
   * @param source what the files are made of and for, on one line without tabs
   * @throws IllegalArgumentException if a path may not be written; see {@link OutputPaths}
   * @throws OutputException if the disk refuses; the folder is then as it was
   */
  public Replacement replace(String source, List<OutputFile> files) throws OutputException {
    OutputPaths.check(files);
    try {
      OutputList before = list();
      List<Path> removed = new ArrayList<>();
      List<OutputList.Entry> left = new ArrayList<>();
      for (OutputList.Entry entry : before.stale(source, files)) {
        Path path = root.toRealPath().resolve(entry.path());
        if (isUnchanged(path, entry)) {
          removed.add(path);
        } else if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
          left.add(entry);
        }
      }
      List<OutputFile> kept = filledIn(before, files);
      List<OutputFile> all = new ArrayList<>(files);
      all.removeAll(kept);
      int count = all.size();
      all.add(new OutputFile(OutputList.NAME, before.with(source, files, left).text()));
      List<Path> written = write(all, removed).subList(0, count);
      Path folder = root.toRealPath();
      removed.forEach(path -> deleteEmpty(folder, path.getParent()));
      List<Path> changed = left.stream().map(entry -> folder.resolve(entry.path())).toList();
      List<Path> asFilledIn = kept.stream().map(file -> folder.resolve(file.path())).toList();
      return new Replacement(written, removed, changed, asFilledIn);
    } catch (IOException e) {
      throw refusal(e);
    }
  }

  /** Returns those of {@code files} that are there with another content than a run gave them. */
  private List<OutputFile> filledIn(OutputList before, List<OutputFile> files) throws IOException {
    List<OutputFile> filledIn = new ArrayList<>();
    for (OutputFile file : files) {
      Path path = root.resolve(file.path());
      if (file.filledIn() && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
        String hash = OutputList.hashOf(text(path));
        boolean asWritten =
            hash.equals(OutputList.hashOf(file.content())) || before.wrote(file.path(), hash);
        if (!asWritten) {
          filledIn.add(file);
        }
      }
    }
    return filledIn;
  }

  private OutputList list() throws IOException {
    Path list = root.resolve(OutputList.NAME);
    return Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS)
        ? OutputList.parse(text(list))
        : new OutputList(List.of());
  }

  /** Malformed text is no text of ours, whatever it is replaced by. */
  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  /** A path that leads through a link is none of ours. */
  private static boolean isUnchanged(Path path, OutputList.Entry entry) throws IOException {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
        && path.toRealPath().equals(path)
        && OutputList.hashOf(text(path)).equals(entry.hash());
  }

  private static void deleteEmpty(Path folder, Path parent) {
    try {
      for (Path path = parent; !path.equals(folder); path = path.getParent()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      // It has other files, or somebody has taken it away: both are right.
    }
  }

  private List<Path> writeInto(Path folder, List<OutputFile> files, List<Path> removed)
      throws IOException {
    for (OutputFile file : files) {
      refuseLinks(folder, file);
    }
    Path staging = Files.createTempDirectory(folder, ".authdex-");
    try {
      return moveAll(folder, staging, files, removed);
    } finally {
      deleteTree(staging);
    }
  }

  private static List<Path> moveAll(
      Path folder, Path staging, List<OutputFile> files, List<Path> removed) throws IOException {
    for (int i = 0; i < files.size(); i++) {
      byte[] content = files.get(i).content().getBytes(StandardCharsets.UTF_8);
      Path path = Files.write(staging.resolve("new-" + i), content);
      if (files.get(i).isProgram() && !path.toFile().setExecutable(true, false)) {
        throw new IOException(path + " cannot be made a program");
      }
    }
    List<Move> moves = new ArrayList<>();
    try {
      for (int i = 0; i < files.size(); i++) {
        Path target = folder.resolve(files.get(i).path());
        Move move = new Move(target, staging.resolve("old-" + i), firstMissing(target));
        moves.add(move);
        move.make(staging.resolve("new-" + i));
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
    return moves.stream().limit(files.size()).map(Move::target).toList();
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

  private void refuseLinks(Path folder, OutputFile file) throws OutputException {
    Path path = folder;
    for (Path name : Path.of(file.path())) {
      path = path.resolve(name);
      if (Files.isSymbolicLink(path)) {
        throw new OutputException(
            root,
            "\"" + file.path() + "\" lies behind the symbolic link " + path,
            "remove the link");
      }
    }
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new OutputException(
          root, path + " is a folder, where a file would be written", "move it away");
    }
  }

  private OutputException refusal(IOException e) {
    if (e instanceof OutputException refused) {
      return refused;
    }
    String place = e.getMessage() == null ? root.toString() : e.getMessage();
    if (e instanceof AccessDeniedException) {
      return new OutputException(root, "permission to write " + place + " is missing", "", e);
    }
    if (e instanceof FileAlreadyExistsException) {
      return new OutputException(root, place + " is a file, where a folder is needed", "", e);
    }
    return new OutputException(root, place, "", e);
  }

  /** Returns the outermost part of {@code path} that does not exist, or null if all exists. */
  private static Path firstMissing(Path path) {
    Path missing = null;
    for (Path part = path;
        part != null && !Files.exists(part, LinkOption.NOFOLLOW_LINKS);
        part = part.getParent()) {
      missing = part;
    }
    return missing;
  }

  private static void deleteTree(Path tree) {
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

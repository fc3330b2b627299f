package io.github.authdex.generator.emit;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A folder that files are written to, the only place where output meets the disk. A set of files is
 * written whole or not at all. Nothing is written or removed through a symbolic link below the
 * folder, and of the files there none is removed, and by {@link #replace} none overwritten, but
 * those that an earlier run wrote and nobody has changed.
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

  /** What may be overwritten. */
  public enum Overwriting {
    /** What an earlier run wrote and nobody has changed since. */
    OWN,
    /** Whatever is there, but for what a person has filled in. */
    ALL
  }

  /**
   * Writes {@code files}, whatever is there, and returns where each is, in their order.
   *
   * @throws IllegalArgumentException if a path may not be written; see {@link OutputPaths}
   * @throws OutputException if the disk refuses; the folder is then as it was
   */
  public List<Path> write(List<OutputFile> files) throws OutputException {
    OutputPaths.check(files);
    try {
      refuseLinks(files);
      return put(files, List.of(), files);
    } catch (IOException e) {
      throw refusal(e);
    }
  }

  /** Writes {@code written}, removes {@code removed} and returns where each of {@code all} is. */
  private List<Path> put(List<OutputFile> written, List<Path> removed, List<OutputFile> all)
      throws IOException {
    Path created = StagedFiles.firstMissing(root.toAbsolutePath().normalize());
    try {
      Files.createDirectories(root);
      Path folder = root.toRealPath();
      StagedFiles.put(folder, written, removed);
      return at(folder, all);
    } catch (IOException e) {
      StagedFiles.deleteTree(created);
      throw e;
    }
  }

  private static List<Path> at(Path folder, List<OutputFile> files) {
    return files.stream().map(file -> folder.resolve(file.path())).toList();
  }

  /**
   * What became of a folder.
   *
   * @param files where each file of the run is, in order, but for those that are kept
   * @param written those of them that were not there before, or with other content
   * @param removed what an earlier run wrote and this one does not
   * @param left what an earlier run wrote, this one does not, and somebody has changed
   * @param kept what this run would have written, and somebody has filled in
   */
  public record Replacement(
      List<Path> files, List<Path> written, List<Path> removed, List<Path> left, List<Path> kept) {}

  /** Replaces likewise what an earlier run wrote, and nothing else. */
  public Replacement replace(String source, List<OutputFile> files) throws OutputException {
    return replace(source, files, Overwriting.OWN);
  }

  /**
   * Writes {@code files} in place of those that were written for the same {@code source} before:
   * what is no longer among them is removed, since it would stand beside files that it does not
   * fit, and what is there already is not touched. What a person fills in is written once, and
   * again only while nobody has. A list of what was written is kept in the folder.
   *
   * @param source what the files are made of and for, on one line without tabs
   * @throws IllegalArgumentException if a path may not be written; see {@link OutputPaths}
   * @throws OutputException if something is there that may not be overwritten, or the disk refuses;
   *     the folder is then as it was
   */
  public Replacement replace(String source, List<OutputFile> files, Overwriting overwriting)
      throws OutputException {
    OutputPaths.check(files);
    try {
      refuseLinks(files);
      OutputList before = list();
      OutputTargets targets = OutputTargets.of(root, before, files);
      if (overwriting == Overwriting.OWN && !targets.foreign().isEmpty()) {
        throw OutputException.wouldOverwrite(root, targets.foreign());
      }
      return replace(source, files, targets, before);
    } catch (IOException e) {
      throw refusal(e);
    }
  }

  /**
   * Returns the paths, relative to the folder, of what {@link #replace} would write or remove.
   *
   * @throws OutputException if the disk refuses
   */
  public List<String> pending(String source, List<OutputFile> files) throws OutputException {
    OutputPaths.check(files);
    try {
      OutputList before = list();
      List<String> pending = new ArrayList<>();
      OutputTargets.of(root, before, files).changed().forEach(file -> pending.add(file.path()));
      for (OutputList.Entry entry : before.stale(source, files)) {
        if (Files.exists(root.resolve(entry.path()), LinkOption.NOFOLLOW_LINKS)) {
          pending.add(entry.path());
        }
      }
      return pending;
    } catch (IOException e) {
      throw refusal(e);
    }
  }

  private Replacement replace(
      String source, List<OutputFile> files, OutputTargets targets, OutputList before)
      throws IOException {
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
    List<OutputFile> written = new ArrayList<>(targets.changed());
    OutputList after = before.with(source, files, left);
    if (!after.equals(before)) {
      OutputFile list = new OutputFile(OutputList.NAME, after.text());
      refuseLinks(List.of(list));
      written.add(list);
    }
    List<OutputFile> all = new ArrayList<>(files);
    all.removeAll(targets.kept());
    List<Path> places = put(written, removed, all);
    Path folder = root.toRealPath();
    removed.forEach(path -> deleteEmpty(folder, path.getParent()));
    return new Replacement(
        places,
        at(folder, targets.changed()),
        removed,
        left.stream().map(entry -> folder.resolve(entry.path())).toList(),
        at(folder, targets.kept()));
  }

  private OutputList list() throws IOException {
    Path list = root.resolve(OutputList.NAME);
    return Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS)
        ? OutputList.parse(OutputTargets.text(list))
        : new OutputList(List.of());
  }

  /** A path that leads through a link is none of ours. */
  private static boolean isUnchanged(Path path, OutputList.Entry entry) throws IOException {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
        && path.toRealPath().equals(path)
        && OutputList.hashOf(OutputTargets.text(path)).equals(entry.hash());
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

  private void refuseLinks(List<OutputFile> files) throws IOException {
    if (Files.exists(root)) {
      Path folder = root.toRealPath();
      for (OutputFile file : files) {
        refuseLinks(folder, file);
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
}

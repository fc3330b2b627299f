package io.github.authdex.catalog.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The folder of a document: the only place from which its references may read files. */
public final class SourceFolder {
  /** No folder, for a document that is not a file: every file is out of reach. */
  public static final SourceFolder NONE = new SourceFolder(null);

  private final Path folder;

  private SourceFolder(Path folder) {
    this.folder = folder;
  }

  /** Returns the folder that {@code file} is in. */
  public static SourceFolder of(Path file) {
    Path parent = file.getParent();
    return new SourceFolder(parent == null ? Path.of("") : parent);
  }

  /**
   * Returns the document in a file of this folder or below.
   *
   * @param relative the path below the folder, with {@code /} between names
   * @throws FileSystemException if there is no such file, or if it is outside the folder once links
   *     are followed; its reason says which, without a trace of what is there
   * @throws SourceException if the text cannot be used
   */
  public SourceDocument read(String relative) throws IOException, SourceException {
    if (folder == null) {
      throw new FileSystemException(relative, null, "the document was not read from a folder");
    }
    Path shown = shown(relative);
    Path real = real(shown, relative);
    if (!real.startsWith(folder.toRealPath())) {
      throw new FileSystemException(relative, null, "it leads out of the document's folder");
    }
    try (InputStream in = Files.newInputStream(real)) {
      return DocumentReader.read(shown.toString(), in);
    }
  }

  private Path shown(String relative) throws FileSystemException {
    try {
      Path below = Path.of(relative).normalize();
      if (below.isAbsolute() || below.startsWith("..")) {
        throw new FileSystemException(relative, null, "it leads out of the document's folder");
      }
      return folder.resolve(below);
    } catch (InvalidPathException e) {
      throw new FileSystemException(relative, null, "it is not a path");
    }
  }

  private static Path real(Path shown, String relative) throws FileSystemException {
    Path real;
    try {
      real = shown.toRealPath();
    } catch (IOException e) {
      throw new FileSystemException(relative, null, "there is no such file");
    }
    if (!Files.isRegularFile(real)) {
      throw new FileSystemException(relative, null, "it is not a file");
    }
    return real;
  }
}

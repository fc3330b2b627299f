package io.github.authdex.cli.input;

import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A document that the person names, and the place that its references are relative to.
 *
 * @param document what was read
 * @param file where it is; empty for standard input
 */
public record DocumentInput(SourceDocument document, Optional<Path> file) {
  /** Reads {@code name}: a file, or {@code -} for standard input. */
  public static DocumentInput of(String name, Terminal terminal)
      throws IOException, SourceException, InputException {
    if (name.equals("-")) {
      return new DocumentInput(DocumentReader.read("-", terminal.in()), Optional.empty());
    }
    Path path = Path.of(name);
    return new DocumentInput(SourceFiles.read(path), Optional.of(path));
  }

  /** Returns the folder from which references may read files. */
  public SourceFolder folder() {
    return file.map(SourceFolder::of).orElse(SourceFolder.NONE);
  }

  /** Returns the document as a reference from {@code output}, or from the current folder. */
  public Optional<String> uriFrom(Path output) {
    Path from = output == null ? Path.of("") : output.toAbsolutePath().getParent();
    return file.filter(
            path -> path.toAbsolutePath().getRoot().equals(from.toAbsolutePath().getRoot()))
        .map(
            path -> from.toAbsolutePath().normalize().relativize(path.toAbsolutePath().normalize()))
        .map(path -> path.toString().replace('\\', '/'))
        .map(path -> URI.create("x:/").relativize(uri("/" + path)).toString());
  }

  private static URI uri(String path) {
    try {
      return new URI("x", null, path, null);
    } catch (java.net.URISyntaxException e) {
      throw new AssertionError(e); // The constructor quotes what a URI cannot have.
    }
  }

  /**
   * Reads the document that this one refers to by {@code reference}.
   *
   * @throws InputException if it is not a file: nothing is fetched
   */
  public DocumentInput beside(String reference)
      throws IOException, SourceException, InputException {
    URI uri = parsed(reference);
    if (uri.getPath() == null || (uri.getScheme() != null && !uri.getScheme().equals("file"))) {
      throw new InputException(
          "\""
              + document.name()
              + "\" extends \""
              + reference
              + "\", which is not fetched; give the document as a file");
    }
    Path path = uri.getScheme() == null ? Path.of(uri.getPath()) : Path.of(uri);
    Path found = file.map(own -> own.resolveSibling(path)).orElse(path);
    return new DocumentInput(SourceFiles.read(found), Optional.of(found));
  }

  private URI parsed(String reference) throws InputException {
    try {
      return new URI(reference);
    } catch (java.net.URISyntaxException e) {
      throw new InputException(
          "\"" + document.name() + "\" extends \"" + reference + "\", which is no URI reference");
    }
  }
}

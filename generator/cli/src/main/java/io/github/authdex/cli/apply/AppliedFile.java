package io.github.authdex.cli.apply;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.generator.apply.Applied;
import io.github.authdex.generator.apply.ApplyOptions;
import io.github.authdex.generator.apply.ApplyReport;
import io.github.authdex.generator.apply.AuthApplier;
import io.github.authdex.generator.apply.CollectionReader;
import io.github.authdex.generator.apply.EnvironmentValues;
import io.github.authdex.generator.apply.collection.AuthoredCollection;
import io.github.authdex.generator.apply.collection.AuthoredCollection.TextFile;
import io.github.authdex.generator.apply.text.UnkeptFormException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A collection of the command line in which auth was set. */
public final class AppliedFile {
  private final String name;
  private final byte[] content;
  private final AuthoredCollection collection;
  private final Applied applied;

  private AppliedFile(String name, byte[] content, AuthoredCollection collection, Applied applied) {
    this.name = name;
    this.content = content;
    this.collection = collection;
    this.applied = applied;
  }

  /** Reads {@code name} and sets auth in it; nothing is written. */
  public static AppliedFile of(
      String name, Terminal terminal, Catalog catalog, ApplyOptions options)
      throws IOException, SourceException, InputException {
    boolean folder = !name.equals("-") && Files.isDirectory(Path.of(name));
    byte[] content = folder ? new byte[0] : read(name, terminal);
    AuthoredCollection collection =
        folder
            ? CollectionReader.read(name, FolderFiles.read(Path.of(name)))
            : CollectionReader.read(name, content);
    try {
      Applied applied = AuthApplier.apply(collection, catalog, options);
      applied.found().forEach(secret -> terminal.cover().hide("credential", secret.reveal()));
      return new AppliedFile(name, content, collection, applied);
    } catch (UnkeptFormException e) {
      throw new InputException(e.getMessage());
    }
  }

  private static byte[] read(String name, Terminal terminal) throws IOException, InputException {
    if (name.equals("-")) {
      return terminal.in().readNBytes(DocumentReader.MOST_OCTETS + 1);
    }
    return read(Path.of(name));
  }

  private static byte[] read(Path file) throws IOException, InputException {
    if (!Files.exists(file)) {
      throw InputException.notFound("Expected a file but there is no \"" + file + "\"", List.of());
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(DocumentReader.MOST_OCTETS + 1);
    }
  }

  /** Returns what the environment in {@code file} holds. */
  public static Map<String, String> environment(Path file)
      throws IOException, SourceException, InputException {
    return EnvironmentValues.read(file.toString(), read(file));
  }

  /** Returns it as the user named it. */
  String name() {
    return name;
  }

  /** Returns what it holds now: the octets that it held, if nothing changed. */
  byte[] after() {
    return isChanged()
        ? applied.files().get(0).after().getBytes(StandardCharsets.UTF_8)
        : content.clone();
  }

  AuthoredCollection collection() {
    return collection;
  }

  Applied applied() {
    return applied;
  }

  boolean isFolder() {
    return !name.equals("-") && Files.isDirectory(Path.of(name));
  }

  /** Returns where {@code file} lies. */
  Path path(TextFile file) {
    return isFolder() ? Path.of(name).resolve(file.path()) : Path.of(name);
  }

  boolean isChanged() {
    return !applied.files().isEmpty();
  }

  /** Returns whether there are requests and nothing is known of any of them. */
  public boolean isUnknown() {
    ApplyReport report = applied.report();
    return report.requests() > 0 && report.known() == 0;
  }
}

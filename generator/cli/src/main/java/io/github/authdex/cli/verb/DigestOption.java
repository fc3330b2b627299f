package io.github.authdex.cli.verb;

import io.github.authdex.auth.Server;
import io.github.authdex.catalog.DigestFile;
import io.github.authdex.catalog.EntryReader;
import io.github.authdex.catalog.digest.Digest;
import io.github.authdex.catalog.digest.DigestException;
import io.github.authdex.catalog.digest.DigestMaker;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.input.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Writes the digest of a provider's document beside the catalog's entries. */
final class DigestOption {
  @Option(
      names = "--digest",
      required = true,
      paramLabel = "FILE|FOLDER",
      description = "First write the digest of these OpenAPI documents for the entry.")
  private List<Path> documents;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "URL",
      description = "Where the documents are, at which commit.")
  private String from;

  /** Writes the digest for the one entry in {@code paths}. */
  void write(List<Path> paths, Terminal terminal)
      throws IOException, InputException, SourceException {
    Path entry = paths.get(0);
    Optional<Path> file = DigestFile.of(entry);
    if (paths.size() > 1 || !Files.isRegularFile(entry) || file.isEmpty()) {
      throw new InputException(
          "Expected one entry in a folder of entries, such as entries/a/acme.yaml, for the digest");
    }
    DigestMaker maker =
        new DigestMaker(
            EntryReader.read(SourceFiles.read(entry)).servers().stream().map(Server::url).toList());
    for (Path document : documents) {
      for (Path one : Files.isDirectory(document) ? documents(document) : List.of(document)) {
        maker.add(SourceFiles.read(one).root());
      }
    }
    Digest digest = maker.made(before(file.get()), from);
    Files.createDirectories(file.get().toAbsolutePath().getParent());
    Files.writeString(file.get(), digest.write());
    terminal.err().println(words(file.get(), digest, maker));
  }

  private static String words(Path file, Digest digest, DigestMaker maker) {
    String words = file + ": " + digest.operations().size() + " operations";
    return maker.elsewhere() == 0
        ? words
        : words + ", and " + maker.elsewhere() + " references to other files left out";
  }

  private static List<Path> documents(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(?:json|ya?ml)"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  private static Optional<Digest> before(Path file) throws IOException, InputException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Digest.read(Files.readString(file)));
    } catch (DigestException e) {
      throw new InputException(file + ":" + e.line() + ": " + e.getMessage());
    }
  }
}

package io.github.authdex.catalog;

import io.github.authdex.catalog.digest.Digest;
import io.github.authdex.catalog.digest.DigestException;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.Diagnostic.Severity;
import io.github.authdex.catalog.source.SourceDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The digest of the provider's document: {@code digests/<id>.txt} beside the folder of entries. */
public final class DigestFile {
  private DigestFile() {}

  /** Returns where the digest for the entry in {@code file} is, if that lies in a catalog. */
  public static Optional<Path> of(Path file) {
    Path letter = file.toAbsolutePath().normalize().getParent();
    Path entries = letter == null ? null : letter.getParent();
    String digest = "../../digests/" + SourceChecksums.name(file) + ".txt";
    return entries != null && entries.endsWith("entries")
        ? Optional.of(file.resolveSibling(digest).normalize())
        : Optional.empty();
  }

  /** Returns where {@code entry}, which {@code document} holds, differs from its digest. */
  static List<Diagnostic> check(SourceDocument document, Entry entry) throws IOException {
    Optional<Path> file = of(Path.of(document.name())).filter(Files::isRegularFile);
    if (file.isEmpty()) {
      return List.of();
    }
    String name = file.get().toString();
    try {
      return DigestCheck.check(document, entry, Digest.read(Files.readString(file.get())), name);
    } catch (DigestException e) {
      return List.of(
          new Diagnostic(Severity.ERROR, name, e.line(), e.getMessage(), DigestCheck.RULE));
    }
  }
}

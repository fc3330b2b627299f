package io.github.authdex.cli.document;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * Keeps fetched documents, one folder each. What was changed there or half written does not count
 * as kept.
 */
final class DocumentCache {
  private static final String CONTENT = "document";
  private static final String NOTE = "fetched.properties";

  private final Path folder;

  DocumentCache(Path folder) {
    this.folder = folder;
  }

  /** Returns what is kept of {@code url}, if its content is still what was fetched. */
  Optional<KeptDocument> find(URI url) throws IOException {
    Path own = own(url);
    Path content = own.resolve(CONTENT);
    if (!Files.isRegularFile(content) || !Files.isRegularFile(own.resolve(NOTE))) {
      return Optional.empty();
    }
    Properties note = new Properties();
    try (Reader reader = Files.newBufferedReader(own.resolve(NOTE))) {
      note.load(reader);
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // Not written by us.
    }
    if (!note.getProperty("url", "").equals(url.toString())) {
      return Optional.empty();
    }
    byte[] octets = Files.readAllBytes(content);
    return instant(note.getProperty("fetched", ""))
        .map(fetched -> new KeptDocument(url, octets, fetched))
        .filter(kept -> kept.sha256().equals(note.getProperty("sha256", "")));
  }

  /** Keeps {@code content}, which was fetched from {@code url}, in the place of what was there. */
  KeptDocument keep(URI url, byte[] content, Instant fetched) throws IOException {
    Path own = Files.createDirectories(own(url));
    KeptDocument kept = new KeptDocument(url, content, fetched);
    Properties note = new Properties();
    note.setProperty("url", url.toString());
    note.setProperty("sha256", kept.sha256());
    note.setProperty("fetched", fetched.toString());
    StringWriter text = new StringWriter();
    note.store(text, null);
    replace(own.resolve(CONTENT), content);
    replace(own.resolve(NOTE), text.toString().getBytes(StandardCharsets.UTF_8));
    return kept;
  }

  /** A reader sees the old file or the new one. */
  private static void replace(Path file, byte[] content) throws IOException {
    Path made = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
    try {
      Files.write(made, content);
      Files.move(made, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(made);
    }
  }

  private Path own(URI url) {
    return folder.resolve(
        KeptDocument.sha256(url.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 32));
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

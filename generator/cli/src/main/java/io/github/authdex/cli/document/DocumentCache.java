package io.github.authdex.cli.document;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
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
    String sha256 = note.getProperty("sha256", "");
    boolean intact =
        note.getProperty("url", "").equals(url.toString())
            && sha256.equals(sha256(Files.readAllBytes(content)));
    return intact
        ? instant(note.getProperty("fetched", ""))
            .map(fetched -> new KeptDocument(content, url, sha256, fetched))
        : Optional.empty();
  }

  /** Keeps {@code content}, which was fetched from {@code url}, in the place of what was there. */
  KeptDocument keep(URI url, byte[] content, Instant fetched) throws IOException {
    Path own = Files.createDirectories(own(url));
    KeptDocument kept = new KeptDocument(own.resolve(CONTENT), url, sha256(content), fetched);
    Properties note = new Properties();
    note.setProperty("url", url.toString());
    note.setProperty("sha256", kept.sha256());
    note.setProperty("fetched", fetched.toString());
    StringWriter text = new StringWriter();
    note.store(text, null);
    replace(kept.file(), content);
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
    return folder.resolve(sha256(url.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 32));
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}

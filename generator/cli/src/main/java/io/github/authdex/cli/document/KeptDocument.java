package io.github.authdex.cli.document;

import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** A provider's document as it was fetched. */
final class KeptDocument {
  private final URI url;
  private final byte[] content;
  private final String sha256;
  private final Instant fetched;

  /**
   * @param content is kept and must not change
   * @param fetched from {@code url} then
   */
  KeptDocument(URI url, byte[] content, Instant fetched) {
    this.url = url;
    this.content = content;
    this.sha256 = sha256(content);
    this.fetched = fetched;
  }

  /** Returns the SHA-256 of {@code content} as 64 hexadecimal digits. */
  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  byte[] content() {
    return content;
  }

  String sha256() {
    return sha256;
  }

  Instant fetched() {
    return fetched;
  }

  /** Reads it; errors name it by where it came from. */
  SourceDocument read() throws SourceException {
    return DocumentReader.read(url.toString(), content);
  }

  /** Returns what a person sees of it: {@code sha256 0f2a91c4e7b0, fetched 2026-11-30}. */
  String words() {
    return "sha256 " + sha256.substring(0, 12) + ", fetched " + fetched.toString().substring(0, 10);
  }
}

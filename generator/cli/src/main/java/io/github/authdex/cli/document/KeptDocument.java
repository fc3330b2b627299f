package io.github.authdex.cli.document;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A provider's document as it was fetched.
 *
 * @param file where it lies
 * @param url where it came from
 * @param sha256 of its content, 64 hexadecimal digits
 * @param fetched when
 */
record KeptDocument(Path file, URI url, String sha256, Instant fetched) {
  /** Returns what a person sees of it: {@code sha256 0f2a91c4e7b0, fetched 2026-11-30}. */
  String words() {
    return "sha256 " + sha256.substring(0, 12) + ", fetched " + fetched.toString().substring(0, 10);
  }
}

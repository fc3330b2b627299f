package io.github.authdex.cli.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DocumentCacheTest {
  private static final URI URL = URI.create("https://acme.example/openapi.json");
  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

  @TempDir private Path folder;
  private DocumentCache cache;

  @BeforeEach
  void open() {
    cache = new DocumentCache(folder.resolve("documents"));
  }

  /** Returns the only document's folder. */
  private Path own() throws IOException {
    try (Stream<Path> folders = Files.list(folder.resolve("documents"))) {
      return folders.findFirst().orElseThrow();
    }
  }

  @Test
  void findsWhatItKeptAndNothingElse() throws IOException {
    KeptDocument kept = cache.keep(URL, "{}".getBytes(UTF_8), NOON);

    assertThat(cache.find(URL).orElseThrow().words()).isEqualTo(kept.words());
    assertThat(cache.find(URI.create("https://acme.example/other.json"))).isEmpty();
    assertThat(kept.words()).isEqualTo("sha256 44136fa355b3, fetched 2026-11-30");
    assertThat(cache.find(URL).orElseThrow().content()).asString().isEqualTo("{}");
  }

  @Test
  void putsANewOneInThePlaceOfTheOld() throws IOException {
    cache.keep(URL, "{}".getBytes(UTF_8), NOON);
    cache.keep(URL, "[]".getBytes(UTF_8), NOON.plusSeconds(60));

    assertThat(cache.find(URL).orElseThrow().fetched()).isEqualTo(NOON.plusSeconds(60));
    try (Stream<Path> files = Files.list(own())) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void doesNotCountWhatWasChangedOrNotEnded() throws IOException {
    cache.keep(URL, "{}".getBytes(UTF_8), NOON);
    Files.writeString(own().resolve("document"), "{\"servers\": []}");
    assertThat(cache.find(URL)).isEmpty();

    cache.keep(URL, "{}".getBytes(UTF_8), NOON);
    Files.writeString(own().resolve("fetched.properties"), "\\u00zz");
    assertThat(cache.find(URL)).isEmpty();
  }
}

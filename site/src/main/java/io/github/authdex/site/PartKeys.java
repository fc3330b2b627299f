package io.github.authdex.site;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.generator.Formats;
import io.github.authdex.model.ApiModel;
import io.github.authdex.site.view.SiteContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Makes the keys of parts: of what they are made of, of the site, and of the code that does it. */
final class PartKeys {
  /** What makes files, one class of each library. */
  private static final List<Class<?>> CODE =
      List.of(SiteBuilder.class, Formats.class, ApiModel.class, Catalog.class, AuthScheme.class);

  private final String common;

  private PartKeys(String common) {
    this.common = common;
  }

  static PartKeys of(SiteContext site) {
    StringBuilder common = new StringBuilder(site.toString());
    CODE.forEach(type -> common.append('\n').append(state(type)));
    return new PartKeys(common.toString());
  }

  /** Returns the key of a part that is made of {@code content}. */
  String of(String content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(common.getBytes(StandardCharsets.UTF_8));
      byte[] hash = digest.digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // Every JDK has it.
    }
  }

  /** Returns what changes when the library of {@code type} is built anew. */
  private static String state(Class<?> type) {
    try {
      Path place = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isRegularFile(place)) {
        return Files.size(place) + " " + Files.getLastModifiedTime(place).toMillis();
      }
      try (Stream<Path> files = Files.walk(place)) {
        return files.mapToLong(PartKeys::modified).summaryStatistics().toString();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new AssertionError(e); // A class loader makes sound ones.
    }
  }

  private static long modified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toMillis();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

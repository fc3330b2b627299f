package io.github.authdex.cli.verb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * When each file below some folders was changed last.
 *
 * @param times in milliseconds since 1970, by place
 */
record FolderState(Map<Path, Long> times) {
  static FolderState of(List<Path> folders) throws IOException {
    Map<Path, Long> times = new TreeMap<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          files.forEach(file -> times.put(file, modified(file)));
        } catch (UncheckedIOException e) {
          times.put(folder, -1L); // Something went while it was looked at: the next look sees it.
        }
      }
    }
    return new FolderState(times);
  }

  private static long modified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toMillis();
    } catch (NoSuchFileException e) {
      return -1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

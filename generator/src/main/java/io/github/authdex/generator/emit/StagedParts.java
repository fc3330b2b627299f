package io.github.authdex.generator.emit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes files beside where they go. Making a file is most of the work, and a file system makes one
 * at a time in each folder: so several threads fill a folder each.
 */
final class StagedParts {
  /** Below this many for each, another thread costs more than it saves. */
  private static final int FEW = 50;

  private StagedParts() {}

  /** Returns where each of {@code files} is staged, in their order. */
  static List<Path> write(Path staging, List<OutputFile> files) throws IOException {
    int most = Math.max(1, files.size() / FEW);
    int count = Math.min(most, Runtime.getRuntime().availableProcessors());
    List<Path> folders = new ArrayList<>();
    for (int part = 0; part < count; part++) {
      folders.add(Files.createDirectory(staging.resolve("part-" + part)));
    }
    List<Path> places =
        IntStream.range(0, files.size())
            .mapToObj(i -> folders.get(i % count).resolve("new-" + i))
            .toList();
    try {
      IntStream.range(0, count).parallel().forEach(part -> write(files, places, part, count));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return places;
  }

  private static void write(List<OutputFile> files, List<Path> places, int first, int step) {
    try {
      for (int i = first; i < files.size(); i += step) {
        write(files.get(i), places.get(i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(OutputFile file, Path place) throws IOException {
    Files.write(place, file.content().getBytes(StandardCharsets.UTF_8));
    if (file.isProgram() && !place.toFile().setExecutable(true, false)) {
      throw new IOException(place + " cannot be made a program");
    }
  }
}

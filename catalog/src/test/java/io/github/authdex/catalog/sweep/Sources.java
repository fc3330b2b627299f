package io.github.authdex.catalog.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The sources that a sweep can read. */
final class Sources {
  private static final List<Source> ALL =
      List.of(
          new KingfisherSource(),
          new PowerPlatformSource(),
          new GrantSource(),
          new NangoSource(),
          new ApisGuruSource());

  private Sources() {}

  /**
   * Reads sources.
   *
   * @param arguments each {@code SOURCE=CLONE}
   * @throws IllegalArgumentException if there is no such source
   * @throws IOException if a folder is no clone of it
   */
  static List<SourceReading> read(List<String> arguments) throws IOException {
    List<SourceReading> readings = new ArrayList<>();
    for (String argument : arguments) {
      int sign = argument.indexOf('=');
      if (sign < 0) {
        throw new IllegalArgumentException("Expected SOURCE=CLONE but was \"" + argument + "\"");
      }
      Source source = named(argument.substring(0, sign));
      readings.add(read(source, Path.of(argument.substring(sign + 1))));
    }
    return readings;
  }

  private static SourceReading read(Source source, Path folder) throws IOException {
    SourceFiles files =
        source instanceof ApisGuruSource ? SourceFiles.folder(folder) : SourceFiles.clone(folder);
    String commit = files.commit();
    Origin origin =
        new Origin(
            source.name(),
            source.licence(),
            source.repository(),
            commit.isEmpty() ? "" : commit.substring(0, 40),
            commit.isEmpty() ? "" : commit.substring(41));
    SourceReading reading = new SourceReading(origin, files);
    source.read(reading);
    if (reading.candidates().isEmpty()) {
      throw new IOException(
          "Expected a clone of " + source.repository() + " but nothing of it is in " + folder);
    }
    return reading;
  }

  private static Source named(String name) {
    return ALL.stream()
        .filter(source -> source.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Expected "
                        + ALL.stream().map(Source::name).collect(Collectors.joining(", "))
                        + " but was \""
                        + name
                        + "\""));
  }
}

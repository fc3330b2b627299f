package io.github.authdex.auth.internal.command;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds programs by their names in the folders that {@code PATH} lists. Those of it that are not
 * absolute do not count: what lies in the folder that somebody works in, such as a repository of
 * others, is never run for its name.
 *
 * @param folders as {@code PATH} lists them
 * @param system the name of the operating system
 */
public record ProgramPath(String folders, String system) {
  private static final List<String> WINDOWS = List.of("", ".exe", ".cmd", ".bat");

  /** Returns the file of {@code program}, a name or an absolute path. */
  public Optional<Path> find(String program) {
    try {
      if (Path.of(program).isAbsolute()) {
        return Optional.of(Path.of(program)).filter(ProgramPath::isProgram);
      }
      return program.contains("/") || program.contains(File.separator)
          ? Optional.empty()
          : named(program);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private Optional<Path> named(String program) {
    List<String> ends =
        system.toLowerCase(Locale.ROOT).startsWith("windows") ? WINDOWS : List.of("");
    for (String folder : folders.split(File.pathSeparator, -1)) {
      for (String end : ends) {
        Path file = Path.of(folder).resolve(program + end);
        if (file.isAbsolute() && isProgram(file)) {
          return Optional.of(file);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isProgram(Path file) {
    return Files.isRegularFile(file) && Files.isExecutable(file);
  }
}

package io.github.authdex.auth.internal.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A file of sections with names and values, such as {@code ~/.aws/credentials}. */
public final class IniFile {
  private static final int LARGEST = 1 << 20;

  private final Map<String, Map<String, String>> sections = new LinkedHashMap<>();

  private IniFile() {}

  /**
   * Reads {@code path}. Lines that begin with {@code #} or {@code ;} are comments; what stands
   * before the first section belongs to none.
   *
   * @throws IOException if it cannot be read or is larger than 1 MiB
   */
  public static IniFile read(Path path) throws IOException {
    if (Files.size(path) > LARGEST) {
      throw new IOException("Expected at most 1 MiB in " + path + " but it is larger");
    }
    IniFile file = new IniFile();
    Map<String, String> section = new LinkedHashMap<>();
    for (String line : Files.readAllLines(path)) {
      String text = line.strip();
      int equals = text.indexOf('=');
      if (text.startsWith("[") && text.endsWith("]")) {
        String name = text.substring(1, text.length() - 1).strip();
        section = file.sections.computeIfAbsent(name, any -> new LinkedHashMap<>());
      } else if (equals > 0 && !text.startsWith("#") && !text.startsWith(";")) {
        section.put(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
      }
    }
    return file;
  }

  /** Returns the section {@code name}. */
  public Optional<Map<String, String>> section(String name) {
    return Optional.ofNullable(sections.get(name));
  }

  /** Shows the names of the sections alone. */
  @Override
  public String toString() {
    return sections.keySet().toString();
  }
}

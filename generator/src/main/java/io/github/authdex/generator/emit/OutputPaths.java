package io.github.authdex.generator.emit;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which paths output may have: those that mean the same file on every system, inside the output
 * folder. An emitter makes such paths whatever a document calls things, so a refusal here is a flaw
 * of the emitter, not of the document.
 */
final class OutputPaths {
  private static final int MAX_NAME_LENGTH = 199;

  /** Names that Windows gives to devices, whatever extension follows. */
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|conin\\$|conout\\$|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?");

  private static final Set<String> SPECIAL = Set.of("", ".", "..");

  private OutputPaths() {}

  /**
   * Checks the paths of {@code files}.
   *
   * @throws IllegalArgumentException if one is not safe on every system, or two are the same where
   *     case does not count
   */
  static void check(List<OutputFile> files) {
    Map<String, String> seen = new HashMap<>();
    for (OutputFile file : files) {
      checkNames(file.path());
      String twin = seen.put(file.path().toLowerCase(Locale.ROOT), file.path());
      if (twin != null) {
        throw refusal(
            file.path(), "it is the same file as \"" + twin + "\" where case does not count");
      }
    }
    for (OutputFile file : files) {
      checkParents(file.path(), seen);
    }
  }

  private static void checkNames(String path) {
    for (String name : path.split("/", -1)) {
      if (SPECIAL.contains(name)) {
        throw refusal(path, "it has the part \"" + name + "\"");
      }
      if (name.length() > MAX_NAME_LENGTH) {
        throw refusal(path, "a name in it is longer than " + MAX_NAME_LENGTH + " characters");
      }
      if (name.chars().anyMatch(c -> c < ' ' || c == 0x7f || "<>:\"\\|?*".indexOf(c) >= 0)) {
        throw refusal(path, "it has a character that not every file system takes");
      }
      if (name.endsWith(".") || name.endsWith(" ")) {
        throw refusal(path, "a name in it ends in a dot or space, which Windows drops");
      }
      if (DEVICE.matcher(name).matches()) {
        throw refusal(path, "\"" + name + "\" is a device on Windows");
      }
    }
  }

  private static void checkParents(String path, Map<String, String> files) {
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      String parent = files.get(path.substring(0, slash).toLowerCase(Locale.ROOT));
      if (parent != null) {
        throw refusal(path, "\"" + parent + "\" would be both a file and a folder");
      }
    }
  }

  private static IllegalArgumentException refusal(String path, String reason) {
    return new IllegalArgumentException(
        "Expected an output path that is safe on every system but was \"" + path + "\": " + reason);
  }
}

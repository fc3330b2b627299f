package io.github.authdex.cli.input;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.catalog.lint.NearestWord;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.cli.console.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a file says of a client, so that a command line need not. In YAML or JSON; paths are those
 * beside the file.
 *
 * @param input an API of the catalog, or a document
 * @param packageName the Java package
 * @param output the source root
 * @param include which operations are wanted
 * @param exclude which are not
 * @param allSchemas whether schemas are wanted that no operation reaches
 */
public record ClientConfig(
    Optional<String> input,
    Optional<String> packageName,
    Optional<Path> output,
    List<String> include,
    List<String> exclude,
    boolean allSchemas) {
  /** Says nothing. */
  public static final ClientConfig NONE =
      new ClientConfig(
          Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(), false);

  private static final List<String> KEYS =
      List.of("input", "package", "output", "include", "exclude", "allSchemas");

  /**
   * Reads {@code file}.
   *
   * @throws SourceException if it has a key that is unknown, or a value of another form, each with
   *     its line
   */
  public static ClientConfig read(Path file) throws IOException, SourceException, InputException {
    Reading reading = new Reading(SourceFiles.read(file));
    ClientConfig config =
        new ClientConfig(
            reading.text("input").map(text -> beside(file, text)),
            reading.text("package"),
            reading.text("output").map(file::resolveSibling),
            reading.texts("include"),
            reading.texts("exclude"),
            reading.flag("allSchemas"));
    reading.requireNoFault();
    return config;
  }

  /** An API of the catalog is no file, whatever stands beside. */
  private static String beside(Path file, String text) {
    boolean named = text.matches("[a-z0-9.-]+") && !text.matches(".*\\.(json|ya?ml)");
    return named ? text : file.resolveSibling(text).toString();
  }

  /** One file, and what is wrong with it. */
  private static final class Reading {
    private final SourceDocument document;
    private final List<Diagnostic> faults = new ArrayList<>();

    Reading(SourceDocument document) {
      this.document = document;
      if (!document.root().isObject()) {
        fault(JsonPointer.empty(), "expected a map with the keys " + String.join(", ", KEYS));
      }
      document.root().fieldNames().forEachRemaining(this::checkKey);
    }

    private void checkKey(String key) {
      if (!KEYS.contains(key)) {
        List<String> near = NearestWord.to(key, KEYS);
        fault(
            JsonPointer.empty().appendProperty(key),
            "unknown key \""
                + key
                + "\"; "
                + (near.isEmpty()
                    ? "there are " + String.join(", ", KEYS)
                    : "did you mean \"" + near.get(0) + "\"?"));
      }
    }

    private void fault(JsonPointer place, String message) {
      faults.add(document.error(place, message, "client-config"));
    }

    private Optional<String> text(String key) {
      JsonNode value = document.root().path(key);
      if (value.isMissingNode()) {
        return Optional.empty();
      }
      if (!value.isTextual() || value.asText().isBlank()) {
        fault(JsonPointer.empty().appendProperty(key), "expected a text as \"" + key + "\"");
        return Optional.empty();
      }
      return Optional.of(value.asText());
    }

    private List<String> texts(String key) {
      JsonNode value = document.root().path(key);
      List<String> texts = new ArrayList<>();
      for (JsonNode item : value) {
        if (item.isTextual()) {
          texts.add(item.asText());
        }
      }
      if (!value.isMissingNode() && (!value.isArray() || texts.size() < value.size())) {
        fault(
            JsonPointer.empty().appendProperty(key), "expected a list of texts as \"" + key + "\"");
      }
      return texts;
    }

    private boolean flag(String key) {
      JsonNode value = document.root().path(key);
      if (!value.isMissingNode() && !value.isBoolean()) {
        fault(JsonPointer.empty().appendProperty(key), "expected true or false as \"" + key + "\"");
      }
      return value.asBoolean();
    }

    private void requireNoFault() throws SourceException {
      if (!faults.isEmpty()) {
        faults.sort(Comparator.comparingInt(Diagnostic::line));
        throw new SourceException(faults);
      }
    }
  }
}

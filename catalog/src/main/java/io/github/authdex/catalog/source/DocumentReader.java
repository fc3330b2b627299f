package io.github.authdex.catalog.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.catalog.source.JsonTree.JsonSyntaxFlaw;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads JSON and YAML texts of unknown origin. It is strict (UTF-8, one document, no key twice, no
 * tags) and bounded (64 MiB, depth 500, 1,000 aliases), and never runs or fetches anything.
 */
public final class DocumentReader {
  /** How many octets a text may have. */
  public static final int MOST_OCTETS = InputLimits.BYTES;

  private DocumentReader() {}

  /**
   * Returns the document in {@code file}.
   *
   * @throws SourceException if the text cannot be used
   * @throws IOException if the file cannot be read
   */
  public static SourceDocument read(Path file) throws IOException, SourceException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(file.toString(), in);
    }
  }

  /**
   * Returns the document in {@code in}, which is read to its end but not closed.
   *
   * @param name the file as the user named it; {@code -} is shown as {@code <stdin>}
   * @throws SourceException if the text cannot be used
   * @throws IOException if the stream cannot be read
   */
  public static SourceDocument read(String name, InputStream in)
      throws IOException, SourceException {
    return read(name, in.readNBytes(InputLimits.BYTES + 1));
  }

  /**
   * Returns the document in {@code bytes}, which are kept and must not change.
   *
   * @param name the file as the user named it; {@code -} is shown as {@code <stdin>}
   * @throws SourceException if the text cannot be used
   */
  public static SourceDocument read(String name, byte[] bytes) throws SourceException {
    String shown = name.equals("-") ? "<stdin>" : Printable.text(name);
    try {
      return read(shown, Utf8Text.of(bytes));
    } catch (Flaw e) {
      throw e.in(shown);
    }
  }

  private static SourceDocument read(String name, Utf8Text text) throws Flaw {
    char first = text.firstCharacter();
    if (first == 0) {
      throw new Flaw(1, "the input is empty", "empty");
    }
    return first == '{' || first == '['
        ? jsonOrFlowYaml(name, text)
        : new SourceDocument(name, text, false, YamlTree.read(text));
  }

  /** JSON and YAML's flow style begin alike; what neither can read is reported as JSON. */
  private static SourceDocument jsonOrFlowYaml(String name, Utf8Text text) throws Flaw {
    try {
      return new SourceDocument(name, text, true, JsonTree.read(text));
    } catch (JsonSyntaxFlaw notJson) {
      return new SourceDocument(name, text, false, flowYaml(text, notJson.flaw()));
    }
  }

  private static JsonNode flowYaml(Utf8Text text, Flaw notJson) throws Flaw {
    try {
      return YamlTree.read(text);
    } catch (Flaw e) {
      throw e.isSyntax() ? notJson : e;
    }
  }
}

package io.github.authdex.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The entries inside the library, which were checked when it was built. */
final class BundledEntries implements EntrySource {
  static final String FOLDER = "entries/";

  /** Made when an entry is read: finding an API needs none. */
  private static final class Json {
    static final ObjectMapper MAPPER = new ObjectMapper();
  }

  @Override
  public JsonNode tree(String id) {
    try (InputStream in = BundledEntries.class.getResourceAsStream(FOLDER + id + ".json")) {
      return Json.MAPPER.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean isBundled(String id) {
    return true;
  }
}

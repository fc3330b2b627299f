package io.github.authdex.catalog.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.Entry;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compares a second reading, made without sight of the entries, with the entries. */
final class Comparison {
  private final Path entries;
  private final PrintStream out;

  Comparison(Path entries, PrintStream out) {
    this.entries = entries;
    this.out = out;
  }

  /**
   * Prints of each line of {@code file}, one JSON object, that it is equal to its entry or in what
   * it differs; returns whether all are equal.
   */
  boolean run(Path file) throws IOException, SourceException {
    boolean equal = true;
    int line = 0;
    for (String text : Files.readAllLines(file)) {
      line++;
      if (!text.isBlank()) {
        equal &= compare(file + ":" + line, text);
      }
    }
    return equal;
  }

  private boolean compare(String place, String text) throws IOException, SourceException {
    JsonNode reading = new ObjectMapper().readTree(text);
    String id = reading.path("id").asText();
    if (!id.matches("[a-z0-9][a-z0-9.-]*")) {
      throw new IllegalArgumentException(place + ": expected an id but was \"" + id + "\"");
    }
    Path file = entries.resolve(id.substring(0, 1)).resolve(id + ".yaml");
    if (!Files.exists(file)) {
      out.println(id + ": entry none; reading " + reading.path("hosts"));
      return false;
    }
    List<String> differences = differences(file, reading);
    differences.forEach(difference -> out.println(id + ": " + difference));
    if (differences.isEmpty()) {
      out.println(id + ": equal");
    }
    return differences.isEmpty();
  }

  private static List<String> differences(Path file, JsonNode reading)
      throws IOException, SourceException {
    JsonNode tree = DocumentReader.read(file).root();
    Catalog catalog = Catalog.of(file);
    Entry entry = catalog.entry(tree.path("id").asText());
    List<String> differences = new ArrayList<>();
    differences.addAll(ComparedSchemes.differences(entry, tree, reading.path("schemes")));
    differences.addAll(ComparedPlaces.hosts(entry, catalog, reading.path("hosts")));
    differences.addAll(ComparedPlaces.headers(entry, reading.path("requiredHeaders")));
    differences.addAll(ComparedPlaces.verify(entry, reading.path("verify")));
    return differences;
  }
}

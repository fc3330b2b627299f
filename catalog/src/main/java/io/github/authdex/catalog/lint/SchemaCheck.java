package io.github.authdex.catalog.lint;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the schema about an entry and puts its answers in words for people. */
final class SchemaCheck {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(EntrySchema.ROOT);

  private SchemaCheck() {}

  /** Returns what is wrong with {@code entry}. */
  static List<EntryFlaw> check(EntryPlace entry) {
    List<Error> errors =
        SCHEMA.validate(
            entry.node(),
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    Map<String, EntryFlaw> findings = new LinkedHashMap<>();
    for (Error error : errors) {
      EntryPlace at = place(entry, error.getInstanceLocation().toString());
      String fragment = error.getSchemaLocation().getFragment().toString();
      finding(at, fragment, error).ifPresent(f -> findings.putIfAbsent(key(f), f));
    }
    return new ArrayList<>(findings.values());
  }

  private static String key(EntryFlaw finding) {
    return finding.at().pointer() + " " + finding.message();
  }

  private static EntryPlace place(EntryPlace entry, String pointer) {
    JsonPointer below = JsonPointer.compile(pointer);
    return new EntryPlace(entry.pointer().append(below), entry.node().at(below));
  }

  private static Optional<EntryFlaw> finding(EntryPlace at, String fragment, Error error) {
    if (fragment.contains("/oneOf/")) {
      return Optional.empty(); // The oneOf says it itself.
    }
    int choice = fragment.indexOf("/anyOf/");
    String owner = choice >= 0 ? fragment.substring(0, choice) : parent(fragment);
    String keyword = choice >= 0 ? "anyOf" : error.getKeyword();
    JsonNode schema = EntrySchema.ROOT.at(owner);
    String property = error.getProperty() == null ? "" : error.getProperty();
    return Optional.of(new SchemaWords(at, schema, property).finding(keyword));
  }

  private static String parent(String fragment) {
    return fragment.substring(0, fragment.lastIndexOf('/'));
  }
}

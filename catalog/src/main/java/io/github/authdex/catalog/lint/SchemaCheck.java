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
  private static final Schema ENTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(EntrySchema.ROOT);

  private SchemaCheck() {}

  /** Returns what is wrong with {@code entry}. */
  static List<EntryFlaw> check(EntryPlace entry) {
    return check(entry, ENTRY);
  }

  /** Returns what is wrong with {@code family}, apart from what its entries will be told. */
  static List<EntryFlaw> checkFamily(EntryPlace family) {
    return check(family, FamilySchema.SCHEMA);
  }

  private static List<EntryFlaw> check(EntryPlace entry, Schema schema) {
    List<Error> errors =
        schema.validate(
            entry.node(),
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    Map<String, EntryFlaw> findings = new LinkedHashMap<>();
    for (Error error : errors) {
      EntryPlace at = place(entry, error.getInstanceLocation().toString());
      finding(at, error).ifPresent(f -> findings.putIfAbsent(key(f), f));
    }
    return new ArrayList<>(findings.values());
  }

  private static String key(EntryFlaw finding) {
    return finding.at().pointer() + " " + finding.message();
  }

  private static EntryPlace place(EntryPlace entry, String pointer) {
    JsonPointer below = JsonPointer.compile(pointer);
    return entry.at(below);
  }

  private static Optional<EntryFlaw> finding(EntryPlace at, Error error) {
    String fragment = error.getSchemaLocation().getFragment().toString();
    if (fragment.contains("/oneOf/")) {
      return Optional.empty(); // The oneOf says it itself.
    }
    int choice = fragment.indexOf("/anyOf/");
    String owner = choice >= 0 ? fragment.substring(0, choice) : parent(fragment);
    String keyword = choice >= 0 ? "anyOf" : error.getKeyword();
    boolean ofFamily = error.getSchemaLocation().toString().contains(FamilySchema.NAME);
    JsonNode schema = (ofFamily ? FamilySchema.ROOT : EntrySchema.ROOT).at(owner);
    String property = error.getProperty() == null ? "" : error.getProperty();
    return Optional.of(new SchemaWords(at, schema, property).finding(keyword));
  }

  private static String parent(String fragment) {
    return fragment.substring(0, fragment.lastIndexOf('/'));
  }
}

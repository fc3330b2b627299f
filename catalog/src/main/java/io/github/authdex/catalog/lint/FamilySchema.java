package io.github.authdex.catalog.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Map;

/** The schema of families, which refers to that of entries. */
final class FamilySchema {
  static final String NAME = "family.schema.json";
  static final JsonNode ROOT = EntrySchema.bundled(NAME);
  static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(
              SpecificationVersion.DRAFT_2020_12,
              builder ->
                  builder.schemas(
                      Map.of(EntrySchema.ROOT.path("$id").asText(), EntrySchema.ROOT.toString())))
          .getSchema(ROOT);

  private FamilySchema() {}
}

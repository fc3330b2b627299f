package io.github.authdex.catalog;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.catalog.lint.EntryChecker;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A file of a family: what its services share, and a table of what differs. */
final class FamilyDocument {
  private final SourceDocument source;
  private final FamilyValues defaults;
  private final JsonNode common;

  private FamilyDocument(SourceDocument source) {
    this.source = source;
    this.common = source.root().path("common");
    this.defaults = new FamilyValues(source.root().path("values"), common);
  }

  /** Returns whether {@code root} is meant as a family rather than as one entry. */
  static boolean is(JsonNode root) {
    return root.has("family") && root.has("services");
  }

  /**
   * Returns the entries in {@code source}: itself if it holds one, or else one for each service,
   * whose places are those of the file.
   *
   * @throws SourceException if the family does not keep its schema, with all that is wrong
   */
  static List<SourceDocument> entries(SourceDocument source) throws SourceException {
    if (!is(source.root())) {
      return List.of(source);
    }
    List<Diagnostic> flaws = EntryChecker.checkFamily(source);
    if (!flaws.isEmpty()) {
      throw new SourceException(flaws);
    }
    FamilyDocument family = new FamilyDocument(source);
    List<SourceDocument> entries = new ArrayList<>();
    JsonNode services = source.root().path("services");
    for (int i = 0; i < services.size(); i++) {
      entries.add(family.entry(services.get(i), i));
    }
    return entries;
  }

  private SourceDocument entry(JsonNode service, int index) throws SourceException {
    FamilyPlaces places = new FamilyPlaces(source.root(), index);
    FamilyValues values = defaults.with(service.path("values"));
    ObjectNode entry = JsonNodeFactory.instance.objectNode();
    for (String field : fields(service)) {
      JsonNode own = service.path(field);
      if (field.equals("evidence") && !own.isMissingNode()) {
        entry.putArray(field).addAll(items(values.fill(common.path(field)))).addAll(items(own));
      } else if (field.equals("servers")) {
        entry.putArray(field).addAll(servers(own, values));
      } else {
        entry.set(field, own.isMissingNode() ? values.fill(common.path(field)) : own);
      }
    }
    if (!values.unknown().isEmpty()) {
      throw new SourceException(
          List.of(
              source.error(
                  places.of(JsonPointer.compile("/id")),
                  "nothing says what <"
                      + values.unknown().iterator().next()
                      + "> stands for; add it to values",
                  "family-values")));
    }
    return source.part(entry, places::of);
  }

  /** In the order of the schema, so that each entry reads alike. */
  private Set<String> fields(JsonNode service) {
    Set<String> given = new LinkedHashSet<>();
    service.fieldNames().forEachRemaining(given::add);
    common.fieldNames().forEachRemaining(given::add);
    given.remove("values");
    Set<String> fields = new LinkedHashSet<>(EntryChecker.fields());
    fields.retainAll(given);
    fields.addAll(given);
    return fields;
  }

  private static List<JsonNode> items(JsonNode list) {
    List<JsonNode> items = new ArrayList<>();
    list.forEach(items::add);
    return items;
  }

  private List<JsonNode> servers(JsonNode own, FamilyValues values) {
    List<JsonNode> servers = new ArrayList<>();
    for (JsonNode item : own) {
      JsonNode filled = values.fill(item);
      ObjectNode server =
          filled.isObject()
              ? filled.deepCopy()
              : JsonNodeFactory.instance.objectNode().set("url", filled);
      addVariables(server);
      servers.add(server);
    }
    return servers;
  }

  private void addVariables(ObjectNode server) {
    ObjectNode variables = JsonNodeFactory.instance.objectNode();
    source
        .root()
        .path("variables")
        .properties()
        .forEach(
            variable -> {
              if (server.path("url").asText().contains("{" + variable.getKey() + "}")) {
                variables.set(variable.getKey(), variable.getValue());
              }
            });
    server.path("variables").properties().forEach(v -> variables.set(v.getKey(), v.getValue()));
    if (!variables.isEmpty()) {
      server.set("variables", variables);
    }
  }
}

package io.github.authdex.site.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.IndexedApi;
import io.github.authdex.generator.emit.JsonPrinter;
import io.github.authdex.site.output.SiteFile;
import io.github.authdex.site.view.AlternativeView;
import io.github.authdex.site.view.ApiRow;
import io.github.authdex.site.view.ApiView;
import io.github.authdex.site.view.SiteContext;
import io.github.authdex.site.view.TextSpan;
import io.github.authdex.site.view.WireLine;
import java.util.stream.Collectors;

/** What the JSON API says of one API: the entry as its file has it, and what follows from it. */
public final class ApiData {
  static final String FOLDER = "api/v1/";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ApiData() {}

  /** Returns the file of {@code api}, of which pages show {@code view}. */
  public static SiteFile of(Catalog catalog, IndexedApi api, ApiView view) {
    try {
      ObjectNode data = JsonNodeFactory.instance.objectNode();
      data.put("id", api.id());
      data.put("grade", view.grade().word());
      ArrayNode alternatives = data.putArray("alternatives");
      view.alternatives().forEach(way -> alternatives.add(alternative(way)));
      data.put("optional", view.optional());
      data.set("entry", MAPPER.readTree(catalog.json(api.id())));
      return SiteFile.text(FOLDER + "apis/" + api.id() + ".json", JsonPrinter.of(data));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Expected JSON of the entry " + api.id(), e);
    }
  }

  private static ObjectNode alternative(AlternativeView way) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("title", way.title());
    way.names().forEach(node.putArray("schemes")::add);
    ArrayNode kinds = node.putArray("kinds");
    way.kinds().forEach(kind -> kinds.add(kind.word()));
    node.put("recommended", way.recommended());
    if (!way.deprecated().isEmpty()) {
      node.put("deprecated", way.deprecated());
    }
    way.scopes().forEach(node.putArray("scopes")::add);
    ArrayNode places = node.putArray("places");
    for (WireLine line : way.wire()) {
      places.addObject().put("in", line.in()).put("name", line.name()).put("value", line.value());
    }
    ArrayNode steps = node.putArray("steps");
    way.steps()
        .forEach(
            step ->
                steps.add(step.spans().stream().map(TextSpan::text).collect(Collectors.joining())));
    return node;
  }

  /** Returns {@code api} as a line of a list of several. */
  static ObjectNode line(IndexedApi api, SiteContext site) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("id", api.id()).put("title", api.title()).put("provider", api.provider());
    ArrayNode kinds = line.putArray("kinds");
    ApiRow.kinds(api).forEach(kinds::add);
    line.put("grade", api.grade(site.day()).toString());
    ArrayNode categories = line.putArray("categories");
    api.categories().forEach(categories::add);
    return line;
  }
}

package io.github.authdex.generator.overlay;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.generator.jsonpath.JsonPathException;
import io.github.authdex.generator.jsonpath.JsonPathQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads an Overlay document, and all that is wrong with it, at its place. */
final class OverlayReader {
  private static final String TYPE = "overlay-type";
  private static final String MISSING = "overlay-missing";

  private final SourceDocument source;
  private final JsonNode root;
  private final List<Diagnostic> errors = new ArrayList<>();
  private final List<Diagnostic> pathErrors = new ArrayList<>();
  private OverlayVersion version = OverlayVersion.V1_1;

  OverlayReader(SourceDocument source) {
    this.source = source;
    this.root = source.root();
  }

  static JsonPointer pointer(int action, String field) {
    JsonPointer pointer = JsonPointer.compile("/actions").appendIndex(action);
    return field.isEmpty() ? pointer : pointer.appendProperty(field);
  }

  OverlayDocument read() throws SourceException {
    if (!root.isObject()) {
      throw new SourceException(
          List.of(source.error(JsonPointer.empty(), "an Overlay document is an object", TYPE)));
    }
    version().ifPresent(known -> version = known);
    fields(JsonPointer.empty(), root, Set.of("overlay", "info", "extends", "actions"));
    info();
    if (root.has("extends")) {
      text(JsonPointer.compile("/extends"), root.get("extends"));
    }
    List<OverlayAction> actions = actions();
    if (!errors.isEmpty()) {
      throw new SourceException(errors);
    }
    return new OverlayDocument(source, version, actions, pathErrors);
  }

  private Optional<OverlayVersion> version() {
    JsonNode overlay = root.path("overlay");
    Optional<OverlayVersion> known =
        overlay.isTextual()
            ? OverlayVersion.ofDocument(overlay.textValue())
            : Optional.<OverlayVersion>empty();
    if (known.isEmpty()) {
      add(
          JsonPointer.compile("/overlay"),
          "expected the version of the Overlay Specification, such as 1.0.0 or 1.1.0, as \"overlay\""
              + " but "
              + (overlay.isMissingNode() ? "it is missing" : "was " + overlay),
          "overlay-version");
    }
    return known;
  }

  private void info() {
    JsonPointer at = JsonPointer.compile("/info");
    JsonNode info = root.path("info");
    if (!info.isObject()) {
      add(at, "expected an object with title and version as \"info\"", problem(info));
      return;
    }
    fields(
        at,
        info,
        version.hasValuesAndCopies()
            ? Set.of("title", "version", "description")
            : Set.of("title", "version"));
    for (String name : List.of("title", "version")) {
      text(at.appendProperty(name), info.path(name));
    }
    if (info.has("description") && version.hasValuesAndCopies()) {
      text(at.appendProperty("description"), info.get("description"));
    }
  }

  private List<OverlayAction> actions() {
    JsonNode list = root.path("actions");
    List<OverlayAction> actions = new ArrayList<>();
    if (!list.isArray() || list.isEmpty()) {
      add(
          JsonPointer.compile("/actions"),
          "expected a list of one action or more as \"actions\"",
          problem(list));
      return actions;
    }
    Map<JsonNode, Integer> seen = new HashMap<>();
    for (int i = 0; i < list.size(); i++) {
      Integer first = seen.putIfAbsent(list.get(i), i);
      if (first != null) {
        add(
            pointer(i, ""),
            "action " + i + " is the same as action " + first + "; keep one of the two",
            "overlay-unique");
      }
      action(i, list.get(i)).ifPresent(actions::add);
    }
    return actions;
  }

  private Optional<OverlayAction> action(int index, JsonNode action) {
    if (!action.isObject()) {
      add(pointer(index, ""), "expected an object as action " + index, TYPE);
      return Optional.empty();
    }
    Set<String> known =
        version.hasValuesAndCopies()
            ? Set.of("target", "description", "update", "copy", "remove")
            : Set.of("target", "description", "update", "remove");
    fields(pointer(index, ""), action, known);
    if (action.has("description")) {
      text(pointer(index, "description"), action.get("description"));
    }
    JsonNode remove = action.path("remove");
    if (!remove.isMissingNode() && !remove.isBoolean()) {
      add(pointer(index, "remove"), "expected true or false as \"remove\"", TYPE);
    }
    if (action.has("copy") && action.has("update") && known.contains("copy")) {
      add(
          pointer(index, "copy"),
          "action "
              + index
              + " has both update and copy, of which neither counts beside the other;"
              + " keep one",
          "overlay-both");
    }
    return path(index, action, "target")
        .map(target -> action(index, target, action, remove.asBoolean(false)));
  }

  private OverlayAction action(int index, JsonPathQuery target, JsonNode action, boolean remove) {
    Optional<JsonPathQuery> copy =
        action.has("copy") && version.hasValuesAndCopies()
            ? path(index, action, "copy")
            : Optional.empty();
    return new OverlayAction(
        index, target, Optional.ofNullable(action.get("update")), copy, remove);
  }

  private Optional<JsonPathQuery> path(int index, JsonNode action, String field) {
    JsonNode path = action.path(field);
    if (!text(pointer(index, field), path)) {
      return Optional.empty();
    }
    // The schema asks for a dollar sign; that the rest is a query is asked by whoever applies it.
    List<Diagnostic> told = path.textValue().startsWith("$") ? pathErrors : errors;
    try {
      return Optional.of(JsonPathQuery.of(path.textValue()));
    } catch (JsonPathException e) {
      told.add(
          source.error(
              pointer(index, field),
              "\"" + path.textValue() + "\" is no JSONPath query (RFC 9535): " + e.getMessage(),
              "overlay-path"));
      return Optional.empty();
    }
  }

  private boolean text(JsonPointer at, JsonNode value) {
    if (!value.isTextual()) {
      String name = at.last().getMatchingProperty();
      add(
          at,
          "expected text as \""
              + name
              + "\" but "
              + (value.isMissingNode() ? "it is missing" : "was " + value),
          problem(value));
    }
    return value.isTextual();
  }

  private void fields(JsonPointer at, JsonNode object, Set<String> known) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      String name = field.getKey();
      if (!known.contains(name) && !name.startsWith("x-")) {
        add(
            at.appendProperty(name),
            "Overlay "
                + version.number()
                + " has no field \""
                + name
                + "\" here; it has "
                + String.join(", ", known.stream().sorted().toList())
                + ", and extensions that begin with x-",
            "overlay-field");
      }
    }
  }

  private static String problem(JsonNode value) {
    return value.isMissingNode() ? MISSING : TYPE;
  }

  private void add(JsonPointer at, String message, String rule) {
    errors.add(source.error(at, message, rule));
  }
}

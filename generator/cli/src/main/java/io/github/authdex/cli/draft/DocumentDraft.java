package io.github.authdex.cli.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Drafts an entry from an OpenAPI document. */
final class DocumentDraft {
  private static final int MOST_PATHS = 60;

  private final ApiModel model;
  private final EntryDraft draft = new EntryDraft();

  private DocumentDraft(ApiModel model) {
    this.model = model;
  }

  /**
   * Returns the draft.
   *
   * @throws InputException if the document declares no way to authenticate
   */
  static EntryDraft of(ApiModel model, SourceDocument document) throws InputException {
    if (model.auth().schemes().isEmpty()) {
      throw new InputException(
          "Expected security schemes in \""
              + document.name()
              + "\" but it declares none; authdex new --url or --curl may show how it authenticates");
    }
    DocumentDraft maker = new DocumentDraft(model);
    maker.fill(document);
    return maker.draft;
  }

  private void fill(SourceDocument document) {
    draft.text("title", model.title());
    String docs = document.root().at("/externalDocs/url").asText();
    draft.text("docs", docs.startsWith("https://") ? docs : "");
    model.servers().forEach(this::server);
    model.auth().schemes().values().forEach(this::scheme);
    AuthRequirement usual = usual();
    if (usual.isNone()) {
      draft.note("the document says nowhere what a call needs; each of its schemes is listed");
      draft.schemeNames().forEach(name -> draft.alternative(List.of(name)));
    } else {
      draft.root().set("security", security(usual));
      paths(usual);
      leaveOutUnused();
    }
  }

  /** A relative URL is below the place of the document, which is not known. */
  private void server(Server server) {
    if (server.url().startsWith("http://localhost")) {
      draft.note("a server of the document has no host of its own and is left out");
      return;
    }
    String url = server.url().replaceFirst("/+$", "");
    ObjectNode node = draft.server(url);
    Prose.line(server.description()).ifPresent(words -> node.put("description", words));
    for (ServerVariable variable : server.variables().values()) {
      if (!url.contains("{" + variable.name() + "}")) {
        continue;
      }
      ObjectNode written = node.withObject("/variables").putObject(variable.name());
      written.put("description", Prose.line(variable.description()).orElse(Gaps.SENTENCE));
      variable.defaultValue().ifPresent(value -> written.put("default", value));
      if (!variable.allowed().isEmpty()) {
        ArrayNode allowed = written.putArray("enum");
        variable.allowed().forEach(allowed::add);
      }
    }
  }

  private void scheme(BoundScheme bound) {
    ObjectNode scheme = bound.scheme().accept(new SchemeNode());
    Prose.line(bound.description()).ifPresent(words -> scheme.put("description", words));
    draft.schemes().set(name(bound.name()), scheme);
    if (scheme.has("token")) {
      draft.credential(scheme.path("token").asText());
    }
  }

  private void leaveOutUnused() {
    Set<String> used = new LinkedHashSet<>();
    draft.root().path("security").forEach(set -> set.fieldNames().forEachRemaining(used::add));
    for (JsonNode rule : draft.root().path("paths")) {
      rule.path("security").forEach(set -> set.fieldNames().forEachRemaining(used::add));
    }
    for (String name : draft.schemeNames()) {
      if (!used.contains(name)) {
        draft.schemes().remove(name);
        draft.note("no call of the document needs its scheme \"" + name + "\", which is left out");
      }
    }
    boolean token = false;
    for (JsonNode scheme : draft.schemes()) {
      token |= scheme.has("token");
    }
    if (!token) {
      draft.forget("token");
    }
  }

  private static String name(String name) {
    return name.matches("[A-Za-z][A-Za-z0-9_-]*") ? name : CredentialName.of(name);
  }

  /** Returns what the document asks for by default, or else what most operations ask for. */
  private AuthRequirement usual() {
    if (!model.auth().requirement().isNone() || model.operations().isEmpty()) {
      return model.auth().requirement();
    }
    Map<AuthRequirement, Integer> counts = new LinkedHashMap<>();
    model.operations().stream()
        .map(Operation::requirement)
        .filter(requirement -> !requirement.isNone())
        .forEach(requirement -> counts.merge(requirement, 1, Integer::sum));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(model.auth().requirement());
  }

  private static ArrayNode security(AuthRequirement requirement) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (AuthRequirement.Alternative alternative : requirement.alternatives()) {
      ObjectNode set = list.addObject();
      alternative.schemes().keySet().forEach(scheme -> set.putArray(name(scheme)));
    }
    return list;
  }

  /** An operation's scopes are its own: an entry says which schemes go, not which scopes. */
  private void paths(AuthRequirement usual) {
    ArrayNode common = security(usual);
    Map<String, Map<ArrayNode, Set<String>>> byPath = new LinkedHashMap<>();
    for (Operation operation : model.operations()) {
      byPath
          .computeIfAbsent(
              operation.path().replaceAll("\\{[^}]*}", "*"), p -> new LinkedHashMap<>())
          .computeIfAbsent(security(operation.requirement()), s -> new LinkedHashSet<>())
          .add(operation.method());
    }
    ObjectNode paths = JsonNodeFactory.instance.objectNode();
    byPath.forEach((path, needs) -> path(path, needs, common, paths));
    if (paths.size() > MOST_PATHS) {
      draft.note(
          paths.size()
              + " paths need something else than most; the draft leaves them out: put what they"
              + " have in common into paths, as globs");
    } else if (!paths.isEmpty()) {
      draft.root().set("paths", paths);
    }
  }

  private void path(
      String path, Map<ArrayNode, Set<String>> needs, ArrayNode common, ObjectNode paths) {
    Map<ArrayNode, Set<String>> others = new LinkedHashMap<>(needs);
    others.remove(common);
    if (others.isEmpty() || !path.startsWith("/") || !path.matches("[^\\s?#]+")) {
      return;
    }
    Map.Entry<ArrayNode, Set<String>> first = others.entrySet().iterator().next();
    ObjectNode rule = paths.putObject(path);
    if (needs.size() > 1) {
      ArrayNode methods = rule.putArray("methods");
      first.getValue().stream().filter(METHODS::contains).forEach(methods::add);
    }
    rule.set("security", first.getKey());
    if (others.size() > 1) {
      draft.note(
          "the methods of " + path + " need different things; the draft has the first alone");
    }
  }

  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
}

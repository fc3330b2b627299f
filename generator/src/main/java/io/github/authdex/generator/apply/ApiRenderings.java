package io.github.authdex.generator.apply;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.catalog.Entry;
import io.github.authdex.generator.emit.collection.ApiCollection;
import io.github.authdex.generator.emit.collection.CollectionTool;
import io.github.authdex.generator.emit.collection.SchemeRendering;
import io.github.authdex.generator.emit.collection.Script;
import io.github.authdex.generator.preset.EntryModel;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.AuthModel;
import io.github.authdex.model.PathRequirements;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** How the ways to be authenticated of one API stand in requests of one tool. */
final class ApiRenderings {
  /** The one without which a person gets the token in the tool's own dialogue. */
  private static final Set<Script> DISPENSABLE = EnumSet.of(Script.FETCH_TOKENS);

  private final Entry entry;
  private final CollectionTool tool;
  private final String prefix;
  private final Server server;
  private final Map<Set<String>, Optional<SchemeRendering>> known = new HashMap<>();

  /**
   * @param prefix what the names of variables begin with
   * @param server one of the API's
   * @param values of its variables, as far as they are known
   */
  ApiRenderings(
      Entry entry, CollectionTool tool, String prefix, Server server, Map<String, String> values) {
    this.entry = entry;
    this.tool = tool;
    this.prefix = prefix;
    this.server = with(server, values);
  }

  private static Server with(Server server, Map<String, String> values) {
    Map<String, ServerVariable> variables = new LinkedHashMap<>();
    server
        .variables()
        .forEach((name, variable) -> variables.put(name, with(variable, values.get(name))));
    return new Server(server.url(), server.name(), server.description(), variables);
  }

  private static ServerVariable with(ServerVariable variable, String value) {
    return value == null
        ? variable
        : new ServerVariable(
            variable.name(),
            variable.description(),
            Optional.of(value),
            variable.allowed(),
            variable.pattern(),
            variable.example(),
            variable.from());
  }

  /** Returns how {@code alternative} stands in a request; empty if it cannot without a script. */
  Optional<SchemeRendering> of(Alternative alternative) {
    return known.computeIfAbsent(alternative.names(), names -> render(alternative));
  }

  /** Returns the names of the variables that any of them refers to. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (String scheme : entry.schemes().keySet()) {
      of(Alternative.of(scheme)).ifPresent(rendering -> addNames(rendering, names));
    }
    entry.security().alternatives().stream()
        .filter(alternative -> !alternative.isAnonymous())
        .forEach(alternative -> of(alternative).ifPresent(each -> addNames(each, names)));
    return names;
  }

  private static void addNames(SchemeRendering rendering, Set<String> names) {
    rendering.variables().forEach(variable -> names.add(variable.key()));
  }

  private Optional<SchemeRendering> render(Alternative alternative) {
    SchemeRendering rendering = ApiCollection.of(model(alternative), tool).auth();
    boolean says = rendering.auth().isPresent() || !rendering.fields().isEmpty();
    return says && DISPENSABLE.containsAll(rendering.scripts().keySet())
        ? Optional.of(rendering)
        : Optional.empty();
  }

  private ApiModel model(Alternative alternative) {
    ApiModel model = EntryModel.of(entry);
    AuthModel auth = model.auth();
    AuthModel alone =
        new AuthModel(
            prefix,
            auth.schemes(),
            auth.credentials(),
            new AuthRequirement(List.of(alternative)),
            PathRequirements.NONE,
            auth.headers(),
            auth.refusal());
    return new ApiModel(model.title(), "", "", List.of(server), alone, List.of(), model.schemas());
  }
}

package io.github.authdex.generator.overlay;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which {@code security} of a document is wrong, and the fewest words that make it right. */
final class SecurityStatements {
  private final JsonNode root;
  private final ApiModel known;
  private final KnownSchemes schemes;
  private final OperationSet silenced;
  private final Map<ArrayNode, OperationSet> said = new LinkedHashMap<>();
  private final List<String> unsaid = new ArrayList<>();
  private Optional<ArrayNode> whole = Optional.empty();
  private boolean replacesWhole;

  private SecurityStatements(JsonNode root, ApiModel known, KnownSchemes schemes) {
    this.root = root;
    this.known = known;
    this.schemes = schemes;
    this.silenced = new OperationSet(root);
  }

  static SecurityStatements of(JsonNode root, ApiModel known, KnownSchemes schemes) {
    SecurityStatements plan = new SecurityStatements(root, known, schemes);
    plan.planWhole();
    plan.known.operations().forEach(plan::plan);
    return plan;
  }

  private void planWhole() {
    AuthRequirement wanted = known.auth().requirement();
    boolean said = root.has("security");
    if (!isSayable(wanted)
        || (said && schemes.meaning(root.get("security")).equals(meaning(wanted)))) {
      return;
    }
    boolean asked = known.operations().isEmpty() && !wanted.isNone();
    for (Operation operation : known.operations()) {
      JsonNode own = node(operation);
      asked |=
          own.isObject()
              && !own.has("security")
              && !wanted.isNone()
              && operation.requirement().equals(wanted);
    }
    if (said || asked) {
      replacesWhole = said;
      whole = Optional.of(array(wanted));
    }
  }

  private void plan(Operation operation) {
    JsonNode own = node(operation);
    AuthRequirement wanted = operation.requirement();
    if (!own.isObject()) {
      return;
    }
    if (!isSayable(wanted)) {
      unsaid.add(operation.method() + " " + operation.path());
      return;
    }
    boolean speaks = own.has("security");
    if (speaks && schemes.meaning(own.get("security")).equals(meaning(wanted))) {
      return;
    }
    boolean inherits = meaning(wanted).equals(wholeMeaning());
    if (speaks) {
      silenced.add(operation.path(), method(operation));
    }
    if (!inherits) {
      said.computeIfAbsent(array(wanted), key -> new OperationSet(root))
          .add(operation.path(), method(operation));
    }
  }

  /** Returns what will hold where an operation says nothing. */
  private Set<Map<String, Set<String>>> wholeMeaning() {
    return whole.isPresent()
        ? meaning(known.auth().requirement())
        : schemes.meaning(root.path("security"));
  }

  /** No credential is said by an empty list, and by an alternative that asks for none. */
  private Set<Map<String, Set<String>>> meaning(AuthRequirement wanted) {
    return schemes.meaning(wanted);
  }

  private boolean isSayable(AuthRequirement wanted) {
    return wanted.isNone() || !schemes.sayable(wanted).isEmpty();
  }

  private ArrayNode array(AuthRequirement wanted) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    List<Map<String, List<String>>> sayable = schemes.sayable(wanted);
    schemes.declare(sayable);
    for (Map<String, List<String>> alternative : sayable) {
      ObjectNode object = array.addObject();
      alternative.forEach((name, scopes) -> scopes.forEach(object.withArray(name)::add));
      alternative.keySet().forEach(object::withArray);
    }
    return array;
  }

  private static String method(Operation operation) {
    return operation.method().toLowerCase(Locale.ROOT);
  }

  private JsonNode node(Operation operation) {
    return root.at(
        JsonPointer.compile("/paths")
            .appendProperty(operation.path())
            .appendProperty(method(operation)));
  }

  /** Returns the document's own {@code security}, if it is to be written. */
  Optional<ArrayNode> whole() {
    return whole;
  }

  /** Returns operations that cannot be said how to authenticate, in words. */
  List<String> unsaid() {
    return unsaid;
  }

  /** Returns the schemes that are asked for, by what is written. */
  Set<String> asked() {
    Set<String> asked = new LinkedHashSet<>();
    List<ArrayNode> written = new ArrayList<>(said.keySet());
    whole.ifPresent(written::add);
    for (ArrayNode security : written) {
      security.forEach(alternative -> alternative.fieldNames().forEachRemaining(asked::add));
    }
    return asked;
  }

  /** Returns the operations that will say something else. */
  List<JsonPointer> changed() {
    Set<JsonPointer> changed = new LinkedHashSet<>(silenced.pointers());
    said.values().forEach(operations -> changed.addAll(operations.pointers()));
    return List.copyOf(changed);
  }

  /** Takes out what is wrong. */
  void remove(OverlayDraft draft) {
    if (replacesWhole) {
      draft.remove(List.of("$.security"), "What was said of all operations is replaced.");
    }
    if (!silenced.isEmpty()) {
      List<JsonPointer> wanted =
          silenced.pointers().stream().map(at -> at.appendProperty("security")).toList();
      draft.remove(
          silenced.queries(".security", wanted),
          "What these operations said of themselves is replaced.");
    }
  }

  /** Says what operations need that differ from the rest. */
  void update(OverlayDraft draft) {
    said.forEach(
        (security, operations) -> {
          ObjectNode update = JsonNodeFactory.instance.objectNode();
          update.set("security", security);
          draft.update(
              operations.queries("", operations.pointers()), update, "What these operations need.");
        });
  }
}

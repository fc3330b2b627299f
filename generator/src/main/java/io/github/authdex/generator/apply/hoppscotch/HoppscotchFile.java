package io.github.authdex.generator.apply.hoppscotch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.generator.apply.collection.AuthoredCollection;
import io.github.authdex.generator.apply.collection.CollectionPart;
import io.github.authdex.generator.apply.collection.FolderPart;
import io.github.authdex.generator.apply.collection.HeldPlace.Sort;
import io.github.authdex.generator.apply.collection.HeldText;
import io.github.authdex.generator.apply.collection.KeyedText;
import io.github.authdex.generator.apply.collection.ScriptText;
import io.github.authdex.generator.apply.collection.VariableSyntax;
import io.github.authdex.generator.apply.text.JsonDocument;
import io.github.authdex.generator.apply.text.TextValue;
import io.github.authdex.generator.emit.JsonPrinter;
import io.github.authdex.generator.emit.collection.CollectionTool;
import io.github.authdex.generator.emit.collection.EnvironmentVariable;
import io.github.authdex.generator.emit.hoppscotch.HoppscotchTool;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A file of Hoppscotch: one collection, or a list of them. */
public final class HoppscotchFile implements AuthoredCollection {
  private final JsonDocument document;
  private final String before;
  private final Map<String, String> variables = new HashMap<>();
  private final FolderPart root;

  private HoppscotchFile(JsonDocument document) {
    this.document = document;
    this.before = document.changed();
    TextValue whole = document.root();
    this.root =
        whole.isArray()
            ? new FolderPart("collections", Optional.empty(), List.of(), Set.of(), folders(whole))
            : folder(whole, true, false);
  }

  /** Returns {@code document} as a file of Hoppscotch, if it is one. */
  public static Optional<HoppscotchFile> of(JsonDocument document) {
    TextValue root = document.root();
    boolean is =
        root.isArray()
            ? !root.items().isEmpty()
                && root.items().stream().allMatch(HoppscotchFile::isCollection)
            : isCollection(root);
    return is ? Optional.of(new HoppscotchFile(document)) : Optional.empty();
  }

  private static boolean isCollection(TextValue value) {
    return value.member("requests").filter(TextValue::isArray).isPresent()
        && value.member("folders").filter(TextValue::isArray).isPresent()
        && value.member("order").isEmpty();
  }

  private List<CollectionPart> folders(TextValue list) {
    List<CollectionPart> folders = new ArrayList<>();
    list.items().forEach(each -> folders.add(folder(each, true, false)));
    return folders;
  }

  private FolderPart folder(TextValue folder, boolean outermost, boolean above) {
    ScriptText script = new ScriptText(folder.text("preRequestScript"));
    boolean scripted = above || script.setsCredential();
    List<CollectionPart> parts = new ArrayList<>();
    folder.list("folders").forEach(each -> parts.add(folder(each, false, scripted)));
    folder
        .list("requests")
        .forEach(each -> parts.add(new HoppscotchItem(each, variables).part(scripted)));
    return new FolderPart(
        folder.text("name"),
        Optional.of(new HoppscotchSlot(folder, outermost)),
        held(folder),
        names(folder, script),
        parts);
  }

  private List<HeldText> held(TextValue folder) {
    List<HeldText> held = new ArrayList<>();
    for (TextValue variable : folder.list("variables")) {
      String name = variable.text("key");
      for (String member : List.of("initialValue", "currentValue", "value")) {
        if (variable.member(member).isPresent()) {
          held.add(KeyedText.of(variable, Sort.VARIABLE, name, member));
          note(variables, name, variable.text(member));
        }
      }
    }
    for (TextValue header : folder.list("headers")) {
      held.add(KeyedText.of(header, Sort.HEADER, header.text("key")));
    }
    return held;
  }

  /** A variable that two places give different values has none: which one holds depends. */
  static void note(Map<String, String> variables, String name, String value) {
    if (!value.isEmpty()) {
      variables.merge(name, value, (one, other) -> one.equals(other) ? one : "");
    }
  }

  private static Set<String> names(TextValue folder, ScriptText script) {
    Set<String> names = script.words();
    names.addAll(new ScriptText(folder.text("testScript")).words());
    for (String list : List.of("variables", "headers")) {
      folder
          .member(list)
          .ifPresent(each -> names.addAll(VariableSyntax.ANGLES.names(each.tree().toString())));
    }
    return names;
  }

  @Override
  public CollectionTool tool() {
    return new HoppscotchTool();
  }

  @Override
  public FolderPart root() {
    return root;
  }

  @Override
  public Map<String, String> variables() {
    return variables;
  }

  @Override
  public VariableSyntax syntax() {
    return VariableSyntax.ANGLES;
  }

  @Override
  public String environment(
      String name, Map<String, Secret> secrets, List<EnvironmentVariable> others) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("v", 2);
    json.put("id", "authdex").put("name", name);
    ArrayNode list = json.putArray("variables");
    secrets.forEach((key, value) -> add(list, key, value.reveal(), true));
    others.forEach(each -> add(list, each.key(), syntax().own(each.value()), false));
    return JsonPrinter.of(json);
  }

  private static void add(ArrayNode list, String key, String value, boolean secret) {
    list.addObject()
        .put("key", key)
        .put("initialValue", value)
        .put("currentValue", value)
        .put("secret", secret);
  }

  @Override
  public List<TextFile> files() {
    return List.of(new TextFile(document.name(), before, document.changed()));
  }
}

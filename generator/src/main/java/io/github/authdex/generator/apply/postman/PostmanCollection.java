package io.github.authdex.generator.apply.postman;

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
import io.github.authdex.generator.apply.collection.VariableSyntax;
import io.github.authdex.generator.apply.text.JsonDocument;
import io.github.authdex.generator.apply.text.TextValue;
import io.github.authdex.generator.emit.JsonPrinter;
import io.github.authdex.generator.emit.collection.CollectionTool;
import io.github.authdex.generator.emit.collection.EnvironmentVariable;
import io.github.authdex.generator.emit.postman.PostmanTool;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A collection of Postman, format 2.0 or 2.1. */
public final class PostmanCollection implements AuthoredCollection {
  private final JsonDocument document;
  private final String before;
  private final TextValue collection;
  private final PostmanVersion version;
  private final FolderPart root;
  private final Set<String> declared = new TreeSet<>();
  private final List<ObjectNode> added = new ArrayList<>();

  private PostmanCollection(JsonDocument document, TextValue collection) {
    this.document = document;
    this.before = document.changed();
    this.collection = collection;
    this.version = PostmanVersion.of(collection);
    this.root = folder(collection, collection.member("info").orElse(collection), false);
    collection.list("variable").forEach(each -> declared.add(name(each)));
  }

  /** Returns {@code document} as a collection of these formats, if it is one. */
  public static Optional<PostmanCollection> of(JsonDocument document) {
    TextValue root = document.root();
    TextValue inner = root.member("collection").filter(TextValue::isObject).orElse(root);
    return isCollection(inner)
        ? Optional.of(new PostmanCollection(document, inner))
        : Optional.empty();
  }

  private static boolean isCollection(TextValue root) {
    return root.member("info").isPresent()
        && root.member("item").filter(TextValue::isArray).isPresent();
  }

  /** Returns whether {@code document} is a collection of format 1, which Postman converts. */
  public static boolean isVersion1(JsonDocument document) {
    TextValue root = document.root();
    return root.member("requests").filter(TextValue::isArray).isPresent()
        && root.member("order").filter(TextValue::isArray).isPresent()
        && root.member("item").isEmpty();
  }

  @Override
  public CollectionTool tool() {
    return new PostmanTool();
  }

  @Override
  public FolderPart root() {
    return root;
  }

  @Override
  public VariableSyntax syntax() {
    return VariableSyntax.BRACES;
  }

  /** A folder's variables count too, the innermost last: what differs is not to be relied on. */
  @Override
  public Map<String, String> variables() {
    Map<String, String> values = new LinkedHashMap<>();
    PostmanVariables.collect(collection, values);
    return values;
  }

  private FolderPart folder(TextValue folder, TextValue named, boolean script) {
    boolean scripted = script || PostmanScripts.setCredential(folder);
    List<CollectionPart> parts = new ArrayList<>();
    for (TextValue item : folder.list("item")) {
      if (item.member("item").isPresent()) {
        parts.add(folder(item, item, scripted));
      } else if (item.member("request").isPresent()) {
        parts.add(new PostmanRequest(item, version).part(scripted));
      }
    }
    PostmanSlot slot = new PostmanSlot(folder, version, folder == collection);
    return new FolderPart(
        named.text("name"), Optional.of(slot), held(folder), names(folder), parts);
  }

  private static Set<String> names(TextValue folder) {
    Set<String> names = PostmanScripts.words(folder);
    for (TextValue variable : folder.list("variable")) {
      names.addAll(VariableSyntax.BRACES.names(variable.text("value")));
    }
    return names;
  }

  private static List<HeldText> held(TextValue folder) {
    return folder.list("variable").stream()
        .<HeldText>map(each -> KeyedText.of(each, Sort.VARIABLE, name(each)))
        .toList();
  }

  static String name(TextValue variable) {
    String key = variable.text("key");
    return key.isEmpty() ? variable.text("id") : key;
  }

  @Override
  public void declare(EnvironmentVariable variable) {
    if (!declared.add(variable.key())) {
      return;
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("key", variable.key()).put("value", variable.value()).put("type", "string");
    Optional<TextValue> present = collection.member("variable").filter(TextValue::isArray);
    if (present.isPresent()) {
      present.get().add(json);
    } else {
      added.add(json);
      collection.put("variable", JsonNodeFactory.instance.arrayNode().addAll(added));
    }
  }

  @Override
  public String environment(
      String name, Map<String, Secret> secrets, List<EnvironmentVariable> others) {
    ObjectNode environment = JsonNodeFactory.instance.objectNode();
    environment.put("name", name);
    ArrayNode values = environment.putArray("values");
    secrets.forEach((key, value) -> add(values, key, value.reveal(), "secret"));
    others.forEach(each -> add(values, each.key(), each.value(), "default"));
    return JsonPrinter.of(environment.put("_postman_variable_scope", "environment"));
  }

  private static void add(ArrayNode values, String key, String value, String type) {
    values.addObject().put("key", key).put("value", value).put("type", type).put("enabled", true);
  }

  @Override
  public List<TextFile> files() {
    return List.of(new TextFile(document.name(), before, document.changed()));
  }
}

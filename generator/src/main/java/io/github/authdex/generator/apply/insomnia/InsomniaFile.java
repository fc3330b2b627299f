package io.github.authdex.generator.apply.insomnia;

import io.github.authdex.generator.apply.collection.AuthoredCollection;
import io.github.authdex.generator.apply.collection.CollectionPart;
import io.github.authdex.generator.apply.collection.FolderPart;
import io.github.authdex.generator.apply.collection.HeldText;
import io.github.authdex.generator.apply.collection.ScriptText;
import io.github.authdex.generator.apply.collection.VariableSyntax;
import io.github.authdex.generator.apply.text.TextDocument;
import io.github.authdex.generator.apply.text.TextValue;
import io.github.authdex.generator.apply.text.UnkeptFormException;
import io.github.authdex.generator.emit.collection.CollectionTool;
import io.github.authdex.generator.emit.insomnia.InsomniaTool;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A file of Insomnia, in JSON or YAML. */
public final class InsomniaFile implements AuthoredCollection {
  private final TextDocument document;
  private final String before;
  private final InsomniaVariables variables = new InsomniaVariables();
  private final FolderPart root;

  private InsomniaFile(TextDocument document, String before, boolean flat) {
    this.document = document;
    this.before = before;
    this.root = flat ? flat(document.root()) : nested(document.root());
  }

  /**
   * Returns {@code document} as a file of Insomnia, if it is one.
   *
   * @param before its text
   */
  public static Optional<InsomniaFile> of(TextDocument document, String before) {
    TextValue root = document.root();
    boolean flat =
        root.text("_type").equals("export")
            && root.member("resources").filter(TextValue::isArray).isPresent();
    boolean nested = root.text("type").startsWith("collection.insomnia.rest/");
    return flat || nested
        ? Optional.of(new InsomniaFile(document, before, flat))
        : Optional.empty();
  }

  /** Resources say what they are in; one that says it is in itself is left out. */
  private FolderPart flat(TextValue file) {
    Map<String, List<TextValue>> inside = new LinkedHashMap<>();
    Set<String> ids = new HashSet<>();
    for (TextValue resource : file.list("resources")) {
      inside.computeIfAbsent(resource.text("parentId"), id -> new ArrayList<>()).add(resource);
      ids.add(resource.text("_id"));
      if (resource.text("_type").equals("environment")) {
        resource.member("data").ifPresent(variables::add);
      }
    }
    List<CollectionPart> parts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    inside.forEach(
        (parent, resources) -> {
          if (!ids.contains(parent)) {
            resources.forEach(each -> addFlat(each, inside, seen, false, parts));
          }
        });
    return new FolderPart("Insomnia", Optional.empty(), variables.held(), variables.names(), parts);
  }

  private void addFlat(
      TextValue resource,
      Map<String, List<TextValue>> inside,
      Set<String> seen,
      boolean above,
      List<CollectionPart> parts) {
    String type = resource.text("_type");
    if (!seen.add(resource.text("_id"))) {
      return;
    }
    if (type.equals("request")) {
      parts.add(new InsomniaItem(resource).part(above));
    } else if (type.equals("request_group") || type.equals("workspace")) {
      boolean scripted = above || script(resource).setsCredential();
      List<CollectionPart> own = new ArrayList<>();
      inside
          .getOrDefault(resource.text("_id"), List.of())
          .forEach(each -> addFlat(each, inside, seen, scripted, own));
      parts.add(folder(resource, own));
    }
  }

  private FolderPart nested(TextValue file) {
    file.member("environments").ifPresent(this::addEnvironment);
    List<CollectionPart> parts = new ArrayList<>();
    file.list("collection").forEach(each -> addNested(each, false, parts));
    return new FolderPart(
        file.text("name"), Optional.empty(), variables.held(), variables.names(), parts);
  }

  private void addEnvironment(TextValue environment) {
    environment.member("data").ifPresent(variables::add);
    environment.list("subEnvironments").forEach(this::addEnvironment);
  }

  private void addNested(TextValue item, boolean above, List<CollectionPart> parts) {
    if (item.member("children").isPresent()) {
      boolean scripted = above || script(item).setsCredential();
      List<CollectionPart> own = new ArrayList<>();
      item.list("children").forEach(each -> addNested(each, scripted, own));
      parts.add(folder(item, own));
    } else if (item.member("url").isPresent() && item.member("method").isPresent()) {
      parts.add(new InsomniaItem(item).part(above));
    }
  }

  /** A folder has auth since Insomnia 9, whose exports say so; in format 5 each may. */
  private FolderPart folder(TextValue folder, List<CollectionPart> parts) {
    folder.member("environment").ifPresent(variables::add);
    boolean slot =
        folder.member("children").isPresent() || folder.member("authentication").isPresent();
    List<HeldText> held = InsomniaItem.headers(folder);
    Set<String> names = script(folder).words();
    folder.member("headers").ifPresent(each -> names.addAll(InsomniaItem.words(each)));
    return new FolderPart(
        folder.text("name"),
        slot ? Optional.of(new InsomniaSlot(folder)) : Optional.empty(),
        held,
        names,
        parts);
  }

  /** Returns what runs before the requests of {@code item}. */
  static ScriptText script(TextValue item) {
    return new ScriptText(
        item.text("preRequestScript")
            + "\n"
            + item.member("scripts").map(each -> each.text("preRequest")).orElse(""));
  }

  @Override
  public CollectionTool tool() {
    return new InsomniaTool();
  }

  @Override
  public FolderPart root() {
    return root;
  }

  @Override
  public Map<String, String> variables() {
    return variables.values();
  }

  @Override
  public VariableSyntax syntax() {
    return VariableSyntax.TEMPLATE;
  }

  @Override
  public List<TextFile> files() throws UnkeptFormException {
    return List.of(new TextFile(document.name(), before, document.changed()));
  }
}

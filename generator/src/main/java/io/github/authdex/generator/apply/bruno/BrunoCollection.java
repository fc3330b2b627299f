package io.github.authdex.generator.apply.bruno;

import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.generator.apply.collection.AuthoredCollection;
import io.github.authdex.generator.apply.collection.CollectionPart;
import io.github.authdex.generator.apply.collection.FolderPart;
import io.github.authdex.generator.apply.collection.VariableSyntax;
import io.github.authdex.generator.apply.text.UnkeptFormException;
import io.github.authdex.generator.emit.bruno.BrunoTool;
import io.github.authdex.generator.emit.collection.CollectionTool;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A folder of Bruno: a file for each request, and one for each folder and the whole. */
public final class BrunoCollection implements AuthoredCollection {
  private final BrunoLanguage language;
  private final Map<String, BrunoItem> items = new TreeMap<>();
  private final Map<String, String> variables = new HashMap<>();
  private final FolderPart root;

  private BrunoCollection(String name, BrunoLanguage language, Map<String, byte[]> files)
      throws SourceException {
    this.language = language;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (file.getKey().startsWith("environments/")) {
        language.environment(file.getKey(), file.getValue(), variables);
      } else if (file.getKey().endsWith(language.extension())) {
        items.put(file.getKey(), language.read(file.getKey(), file.getValue()));
      }
    }
    items.computeIfAbsent(language.collectionFile(), language::missing);
    items.values().forEach(item -> item.note(variables));
    this.root = folder("", name, false);
  }

  /**
   * Returns the collection in {@code files}, if they are one's.
   *
   * @param name the folder as the user named it
   * @param files by their paths below it, with {@code /} between names
   * @throws SourceException if one of them cannot be read
   */
  public static Optional<BrunoCollection> of(String name, Map<String, byte[]> files)
      throws SourceException {
    if (files.containsKey("opencollection.yml")) {
      return Optional.of(new BrunoCollection(name, new YamlLanguage(), files));
    }
    return files.containsKey("bruno.json") || files.containsKey("collection.bru")
        ? Optional.of(new BrunoCollection(name, new BruLines(), files))
        : Optional.empty();
  }

  private FolderPart folder(String path, String name, boolean above) {
    Optional<BrunoItem> own =
        Optional.ofNullable(
            items.get(path.isEmpty() ? language.collectionFile() : path + language.folderFile()));
    boolean scripted = above || own.map(BrunoItem::isScripted).orElse(false);
    List<CollectionPart> parts = new ArrayList<>();
    Map<String, Boolean> seen = new TreeMap<>();
    for (Map.Entry<String, BrunoItem> item : items.entrySet()) {
      String rest = item.getKey().startsWith(path) ? item.getKey().substring(path.length()) : "";
      int slash = rest.indexOf('/');
      if (slash > 0 && seen.put(rest.substring(0, slash), true) == null) {
        String folder = rest.substring(0, slash);
        parts.add(folder(path + folder + "/", folder, scripted));
      } else if (slash < 0 && !rest.isEmpty()) {
        item.getValue().request(scripted).ifPresent(parts::add);
      }
    }
    return new FolderPart(
        name,
        own.flatMap(BrunoItem::slot),
        own.map(BrunoItem::held).orElse(List.of()),
        own.map(BrunoItem::names).orElse(Set.of()),
        parts);
  }

  @Override
  public CollectionTool tool() {
    return new BrunoTool(language.format());
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
    return VariableSyntax.BRACES;
  }

  @Override
  public List<TextFile> files() throws UnkeptFormException {
    List<TextFile> files = new ArrayList<>();
    for (Map.Entry<String, BrunoItem> item : items.entrySet()) {
      files.add(new TextFile(item.getKey(), item.getValue().before(), item.getValue().after()));
    }
    return files;
  }
}

package io.github.authdex.generator.apply.http;

import io.github.authdex.generator.apply.collection.AuthoredCollection;
import io.github.authdex.generator.apply.collection.CollectionPart;
import io.github.authdex.generator.apply.collection.FolderPart;
import io.github.authdex.generator.apply.collection.HeldPlace;
import io.github.authdex.generator.apply.collection.HeldPlace.Sort;
import io.github.authdex.generator.apply.collection.HeldText;
import io.github.authdex.generator.apply.collection.VariableSyntax;
import io.github.authdex.generator.apply.text.TextSplices;
import io.github.authdex.generator.emit.collection.CollectionTool;
import io.github.authdex.generator.emit.http.HttpFileTool;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of requests, with {@code ###} between them. It has no place for auth of them all. */
public final class HttpRequestFile implements AuthoredCollection {
  private static final Pattern SEPARATOR = Pattern.compile("(?m)^#{3}.*$");
  private static final Pattern VARIABLE =
      Pattern.compile("(?m)^[ \\t]*@([\\w.-]+)[ \\t]*=[ \\t]*([^\\r\\n]*?)[ \\t]*\\r?$");

  private final String name;
  private final String before;
  private final TextSplices splices;
  private final Map<String, String> variables = new HashMap<>();
  private final FolderPart root;

  private HttpRequestFile(String name, String text, List<HttpBlock> blocks) {
    this.name = name;
    this.before = text;
    this.splices = new TextSplices(text);
    List<HeldText> held = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Matcher variable = VARIABLE.matcher(text);
    while (variable.find()) {
      variables.merge(
          variable.group(1), variable.group(2), (one, other) -> one.equals(other) ? one : "");
      names.addAll(VariableSyntax.BRACES.names(variable.group(2)));
      held.add(
          new Spot(
              splices,
              new HeldPlace(Sort.VARIABLE, variable.group(1)),
              variable.group(2),
              variable.start(2),
              variable.end(2)));
    }
    List<CollectionPart> parts = new ArrayList<>();
    blocks.forEach(block -> parts.add(block.part(splices)));
    this.root = new FolderPart("requests", Optional.empty(), held, names, parts);
  }

  /** Returns {@code text} as a file of requests, if there is one in it. */
  public static Optional<HttpRequestFile> of(String name, String text) {
    List<HttpBlock> blocks = new ArrayList<>();
    Matcher separator = SEPARATOR.matcher(text);
    int start = 0;
    String title = "";
    while (separator.find()) {
      HttpBlock.of(text, start, separator.start(), title).ifPresent(blocks::add);
      title = separator.group().replaceFirst("^#+", "").strip();
      start = separator.end();
    }
    HttpBlock.of(text, start, text.length(), title).ifPresent(blocks::add);
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(new HttpRequestFile(name, text, blocks));
  }

  /** A text of a file, and where it stands. */
  record Spot(TextSplices splices, HeldPlace place, String value, int start, int end)
      implements HeldText {
    @Override
    public void set(String changed) {
      splices.replace(start, end, changed);
    }

    @Override
    public void remove() {
      splices.replace(start, end, "");
    }
  }

  @Override
  public CollectionTool tool() {
    return new HttpFileTool();
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
  public List<TextFile> files() {
    return List.of(new TextFile(name, before, splices.text()));
  }
}

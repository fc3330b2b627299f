package io.github.authdex.generator.apply.bruno;

import io.github.authdex.auth.Placement;
import io.github.authdex.generator.apply.bruno.BruFile.Block;
import io.github.authdex.generator.apply.bruno.BruFile.Pair;
import io.github.authdex.generator.apply.collection.AuthSlot;
import io.github.authdex.generator.apply.collection.HeldPlace.Sort;
import io.github.authdex.generator.apply.collection.HeldText;
import io.github.authdex.generator.apply.collection.RequestPart;
import io.github.authdex.generator.apply.collection.ScriptText;
import io.github.authdex.generator.apply.collection.VariableSyntax;
import io.github.authdex.generator.apply.collection.WholeText;
import io.github.authdex.generator.emit.collection.PlacedValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A file of the {@code .bru} language. */
final class BruItem implements BrunoItem {
  private static final Set<String> METHODS =
      Set.of(
          "get", "post", "put", "patch", "delete", "options", "head", "trace", "connect", "http");

  private static final Map<String, Sort> PLACES =
      Map.of(
          "headers", Sort.HEADER,
          "params:query", Sort.QUERY,
          "query", Sort.QUERY,
          "body:form-urlencoded", Sort.BODY,
          "body:multipart-form", Sort.BODY,
          "vars:pre-request", Sort.VARIABLE);

  private final String path;
  private final BruFile file;

  BruItem(String path, BruFile file) {
    this.path = path;
    this.file = file;
  }

  private Optional<Block> method() {
    return file.blocks().stream().filter(each -> METHODS.contains(each.name())).findFirst();
  }

  private String value(Block block, String name) {
    return file.pair(block, name).map(Pair::value).orElse("");
  }

  @Override
  public Optional<RequestPart> request(boolean scripted) {
    return method().map(block -> request(block, scripted));
  }

  private RequestPart request(Block block, boolean scripted) {
    String name = file.block("meta").map(meta -> value(meta, "name")).orElse("");
    String method = block.name().equals("http") ? value(block, "method") : block.name();
    return new RequestPart(
        name.isEmpty() ? path : name,
        method.toUpperCase(Locale.ROOT),
        List.of(value(block, "url")),
        Optional.of(new BruSlot(file, Optional.of(block))),
        held(),
        List.of(),
        names(),
        scripted || isScripted(),
        new Headers());
  }

  @Override
  public Optional<AuthSlot> slot() {
    return Optional.of(new BruSlot(file, Optional.empty()));
  }

  @Override
  public List<HeldText> held() {
    List<HeldText> held = new ArrayList<>();
    for (Block block : file.blocks()) {
      Sort sort = PLACES.get(block.name());
      if (sort != null) {
        file.pairs(block).forEach(pair -> held.add(new BruPair(file, sort, pair)));
      } else if (block.name().equals("body:json") || block.name().equals("body")) {
        held.addAll(whole(block.from(), block.to()).members());
      }
    }
    method()
        .flatMap(block -> file.pair(block, "url"))
        .ifPresent(url -> held.addAll(whole(url.start(), url.end()).query()));
    return held;
  }

  private WholeText whole(int start, int end) {
    return WholeText.of(
        file.text().substring(start, end), changed -> file.replace(start, end, changed));
  }

  @Override
  public Set<String> names() {
    Set<String> names = new HashSet<>();
    for (Block block : file.blocks()) {
      if (!block.name().startsWith("auth") || method().isPresent()) {
        names.addAll(VariableSyntax.BRACES.names(file.content(block)));
      }
      if (isScript(block)) {
        names.addAll(new ScriptText(file.content(block)).words());
      }
    }
    return names;
  }

  private static boolean isScript(Block block) {
    return block.name().startsWith("script") || block.name().equals("tests");
  }

  @Override
  public boolean isScripted() {
    return file.blocks().stream()
        .filter(BruItem::isScript)
        .anyMatch(block -> new ScriptText(file.content(block)).setsCredential());
  }

  @Override
  public void note(Map<String, String> variables) {
    for (Block block : file.blocks()) {
      if (block.name().equals("vars:pre-request")) {
        file.pairs(block).stream()
            .filter(Pair::on)
            .forEach(pair -> Environments.note(variables, pair.name(), pair.value()));
      }
    }
  }

  @Override
  public String before() {
    return file.text();
  }

  @Override
  public String after() {
    return file.changed();
  }

  /** Puts headers onto a request. */
  private final class Headers implements RequestPart.FieldAdder {
    @Override
    public boolean takes(PlacedValue field) {
      return field.in() == Placement.HEADER && field.name().matches("[A-Za-z0-9_.-]+");
    }

    @Override
    public void add(PlacedValue field) {
      String line = "  " + field.name() + ": " + field.value() + "\n";
      Optional<Block> present = file.block("headers");
      if (present.isPresent()) {
        file.replace(present.get().to(), present.get().to(), file.withBreaks(line));
      } else {
        int at = method().orElseThrow().end();
        file.replace(at, at, file.withBreaks("\n\nheaders {\n" + line + "}"));
      }
    }
  }
}

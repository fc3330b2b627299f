package io.github.authdex.generator.apply.har;

import io.github.authdex.auth.Placement;
import io.github.authdex.generator.apply.collection.AuthoredCollection;
import io.github.authdex.generator.apply.collection.CollectionPart;
import io.github.authdex.generator.apply.collection.FolderPart;
import io.github.authdex.generator.apply.collection.HeldPlace.Sort;
import io.github.authdex.generator.apply.collection.HeldText;
import io.github.authdex.generator.apply.collection.KeyedText;
import io.github.authdex.generator.apply.collection.ListAdder;
import io.github.authdex.generator.apply.collection.RequestPart;
import io.github.authdex.generator.apply.collection.VariableSyntax;
import io.github.authdex.generator.apply.collection.WholeText;
import io.github.authdex.generator.apply.text.JsonDocument;
import io.github.authdex.generator.apply.text.TextValue;
import io.github.authdex.generator.emit.collection.CollectionTool;
import io.github.authdex.generator.emit.har.HarTool;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An archive of requests. It has no place for auth, so that what authenticates is a field of each
 * request, with a placeholder.
 */
public final class HarArchive implements AuthoredCollection {
  private final JsonDocument document;
  private final String before;
  private final FolderPart root;

  private HarArchive(JsonDocument document, List<TextValue> entries) {
    this.document = document;
    this.before = document.changed();
    List<CollectionPart> parts = new ArrayList<>();
    for (TextValue entry : entries) {
      entry
          .member("request")
          .filter(TextValue::isObject)
          .map(HarArchive::part)
          .ifPresent(parts::add);
    }
    this.root = new FolderPart("archive", Optional.empty(), List.of(), Set.of(), parts);
  }

  /** Returns {@code document} as an archive, if it is one. */
  public static Optional<HarArchive> of(JsonDocument document) {
    return document
        .root()
        .member("log")
        .flatMap(log -> log.member("entries"))
        .filter(TextValue::isArray)
        .map(entries -> new HarArchive(document, entries.items()));
  }

  private static RequestPart part(TextValue request) {
    String method = request.text("method").strip().toUpperCase(Locale.ROOT);
    String url = request.text("url");
    return new RequestPart(
        method + " " + url.replaceFirst("(?s)[?#].*", "").replaceFirst("//[^/?#]*@", "//"),
        method,
        List.of(url),
        Optional.empty(),
        held(request),
        List.of(),
        new HashSet<>(VariableSyntax.BRACES.names(request.tree().toString())),
        false,
        new ListAdder(
            request,
            Map.of(Placement.HEADER, "headers"),
            "name",
            VariableSyntax.BRACES,
            json -> json));
  }

  private static List<HeldText> held(TextValue request) {
    List<HeldText> held = new ArrayList<>();
    for (TextValue header : request.list("headers")) {
      if (header.text("name").equalsIgnoreCase("Cookie")) {
        header.member("value").ifPresent(value -> held.addAll(WholeText.of(value).cookies()));
      } else {
        held.add(KeyedText.of(header, Sort.HEADER, header.text("name")));
      }
    }
    add(held, request.list("queryString"), Sort.QUERY);
    add(held, request.list("cookies"), Sort.COOKIE);
    request.member("url").ifPresent(url -> held.addAll(WholeText.of(url).query()));
    Optional<TextValue> content = request.member("postData");
    content.ifPresent(each -> add(held, each.list("params"), Sort.BODY));
    content
        .flatMap(each -> each.member("text"))
        .ifPresent(
            text ->
                held.addAll(
                    content.get().text("mimeType").contains("urlencoded")
                        ? WholeText.of(text).form()
                        : WholeText.of(text).members()));
    return held;
  }

  private static void add(List<HeldText> held, List<TextValue> fields, Sort sort) {
    for (TextValue field : fields) {
      if (field.member("value").filter(TextValue::isText).isPresent()) {
        held.add(KeyedText.of(field, sort, field.text("name")));
      }
    }
  }

  @Override
  public CollectionTool tool() {
    return new HarTool();
  }

  @Override
  public FolderPart root() {
    return root;
  }

  @Override
  public Map<String, String> variables() {
    return Map.of();
  }

  @Override
  public VariableSyntax syntax() {
    return VariableSyntax.BRACES;
  }

  @Override
  public List<TextFile> files() {
    return List.of(new TextFile(document.name(), before, document.changed()));
  }
}

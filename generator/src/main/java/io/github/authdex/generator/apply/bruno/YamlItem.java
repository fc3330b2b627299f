package io.github.authdex.generator.apply.bruno;

import io.github.authdex.auth.Placement;
import io.github.authdex.generator.apply.collection.AuthSlot;
import io.github.authdex.generator.apply.collection.HeldPlace.Sort;
import io.github.authdex.generator.apply.collection.HeldText;
import io.github.authdex.generator.apply.collection.KeyedText;
import io.github.authdex.generator.apply.collection.ListAdder;
import io.github.authdex.generator.apply.collection.RequestPart;
import io.github.authdex.generator.apply.collection.ScriptText;
import io.github.authdex.generator.apply.collection.VariableSyntax;
import io.github.authdex.generator.apply.collection.WholeText;
import io.github.authdex.generator.apply.text.TextValue;
import io.github.authdex.generator.apply.text.UnkeptFormException;
import io.github.authdex.generator.apply.text.YamlDocument;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A file of OpenCollection YAML. */
final class YamlItem implements BrunoItem {
  private final String path;
  private final YamlDocument document;
  private final String before;
  private final TextValue root;

  YamlItem(String path, YamlDocument document, byte[] content) {
    this.path = path;
    this.document = document;
    this.before = new String(content, StandardCharsets.UTF_8);
    this.root = document.root();
  }

  @Override
  public Optional<RequestPart> request(boolean scripted) {
    return root.member("http").filter(TextValue::isObject).map(http -> request(http, scripted));
  }

  private RequestPart request(TextValue http, boolean scripted) {
    String name = root.member("info").map(info -> info.text("name")).orElse("");
    String method = http.text("method").strip().toUpperCase(Locale.ROOT);
    return new RequestPart(
        name.isEmpty() ? path : name,
        method.isEmpty() ? "GET" : method,
        List.of(http.text("url")),
        Optional.of(new YamlSlot(root, "http", true)),
        held(http),
        List.of(),
        names(),
        scripted || isScripted(),
        new ListAdder(
            http,
            Map.of(Placement.HEADER, "headers"),
            "name",
            VariableSyntax.BRACES,
            json -> json));
  }

  @Override
  public Optional<AuthSlot> slot() {
    return Optional.of(new YamlSlot(root, "request", false));
  }

  @Override
  public List<HeldText> held() {
    return root.member("request").map(YamlItem::held).orElse(List.of());
  }

  private static List<HeldText> held(TextValue holder) {
    List<HeldText> held = new ArrayList<>();
    add(held, holder.list("headers"), Sort.HEADER);
    add(held, holder.list("params"), Sort.QUERY);
    add(held, holder.list("variables"), Sort.VARIABLE);
    holder.member("url").ifPresent(url -> held.addAll(WholeText.of(url).query()));
    for (TextValue body : holder.member("body").map(TextValue::items).orElse(List.of())) {
      if (body.isText()) {
        held.addAll(WholeText.of(body).members());
      }
      add(held, body.items(), Sort.BODY);
    }
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
  public Set<String> names() {
    String all = root.tree().toString();
    Set<String> names = new HashSet<>(VariableSyntax.BRACES.names(all));
    if (all.contains("\"script") || all.contains("\"code\"")) {
      names.addAll(new ScriptText(before).words());
    }
    return names;
  }

  @Override
  public boolean isScripted() {
    return new ScriptText(before).setsCredential();
  }

  @Override
  public void note(Map<String, String> variables) {
    for (String holder : List.of("http", "request")) {
      root.member(holder)
          .map(each -> each.list("variables"))
          .orElse(List.of())
          .forEach(each -> Environments.note(variables, each.text("name"), each.text("value")));
    }
  }

  @Override
  public String before() {
    return before;
  }

  @Override
  public String after() throws UnkeptFormException {
    return document.changed();
  }
}

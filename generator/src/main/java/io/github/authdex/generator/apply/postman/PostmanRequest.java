package io.github.authdex.generator.apply.postman;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.Placement;
import io.github.authdex.generator.apply.collection.AuthSlot;
import io.github.authdex.generator.apply.collection.HeldText;
import io.github.authdex.generator.apply.collection.RequestPart;
import io.github.authdex.generator.apply.collection.VariableSyntax;
import io.github.authdex.generator.apply.text.TextValue;
import io.github.authdex.generator.emit.collection.PlacedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads an item that is a request. */
final class PostmanRequest {
  private final TextValue item;
  private final TextValue request;
  private final PostmanVersion version;

  PostmanRequest(TextValue item, PostmanVersion version) {
    this.item = item;
    this.request = item.member("request").orElseThrow();
    this.version = version;
  }

  RequestPart part(boolean scripted) {
    TextValue url = request.isObject() ? request.member("url").orElse(request) : request;
    String method = request.text("method").strip().toUpperCase(Locale.ROOT);
    return new RequestPart(
        item.text("name"),
        method.isEmpty() ? "GET" : method,
        PostmanUrl.texts(url),
        Optional.of(slot()),
        PostmanFields.of(request),
        saved(),
        names(),
        scripted || PostmanScripts.setCredential(item),
        new Headers(request));
  }

  private Set<String> names() {
    Set<String> names = PostmanScripts.words(item);
    names.addAll(VariableSyntax.BRACES.names(request.tree().toString()));
    return names;
  }

  private AuthSlot slot() {
    return request.isObject()
        ? new PostmanSlot(request, version, false)
        : new BareSlot(request, version);
  }

  private List<HeldText> saved() {
    List<HeldText> saved = new ArrayList<>();
    for (TextValue answer : item.list("response")) {
      answer.member("originalRequest").ifPresent(copy -> saved.addAll(PostmanFields.of(copy)));
    }
    return saved;
  }

  /** Puts headers onto a request. */
  private static final class Headers implements RequestPart.FieldAdder {
    private final TextValue request;
    private final ArrayNode added = JsonNodeFactory.instance.arrayNode();

    private Headers(TextValue request) {
      this.request = request;
    }

    @Override
    public boolean takes(PlacedValue field) {
      boolean listed = request.member("header").map(each -> !each.isText()).orElse(true);
      return field.in() == Placement.HEADER && request.isObject() && listed;
    }

    @Override
    public void add(PlacedValue field) {
      ObjectNode header = JsonNodeFactory.instance.objectNode();
      header.put("key", field.name()).put("value", field.value());
      Optional<TextValue> present = request.member("header").filter(TextValue::isArray);
      if (present.isPresent()) {
        present.get().add(header);
      } else {
        request.put("header", added.add(header));
      }
    }
  }
}

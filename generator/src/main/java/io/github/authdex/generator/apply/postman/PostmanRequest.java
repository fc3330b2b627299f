package io.github.authdex.generator.apply.postman;

import io.github.authdex.auth.Placement;
import io.github.authdex.generator.apply.collection.AuthSlot;
import io.github.authdex.generator.apply.collection.HeldText;
import io.github.authdex.generator.apply.collection.ListAdder;
import io.github.authdex.generator.apply.collection.RequestPart;
import io.github.authdex.generator.apply.collection.VariableSyntax;
import io.github.authdex.generator.apply.text.TextValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        adder());
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

  private RequestPart.FieldAdder adder() {
    return new ListAdder(
        request, Map.of(Placement.HEADER, "header"), "key", VariableSyntax.BRACES, json -> json);
  }

  private List<HeldText> saved() {
    List<HeldText> saved = new ArrayList<>();
    for (TextValue answer : item.list("response")) {
      answer.member("originalRequest").ifPresent(copy -> saved.addAll(PostmanFields.of(copy)));
    }
    return saved;
  }
}

package io.github.authdex.generator.apply.insomnia;

import io.github.authdex.auth.Placement;
import io.github.authdex.generator.apply.collection.HeldPlace.Sort;
import io.github.authdex.generator.apply.collection.HeldText;
import io.github.authdex.generator.apply.collection.KeyedText;
import io.github.authdex.generator.apply.collection.ListAdder;
import io.github.authdex.generator.apply.collection.RequestPart;
import io.github.authdex.generator.apply.collection.ScriptText;
import io.github.authdex.generator.apply.collection.VariableSyntax;
import io.github.authdex.generator.apply.collection.WholeText;
import io.github.authdex.generator.apply.text.TextValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a request. */
final class InsomniaItem {
  private final TextValue request;

  InsomniaItem(TextValue request) {
    this.request = request;
  }

  RequestPart part(boolean scripted) {
    String method = request.text("method").strip().toUpperCase(Locale.ROOT);
    return new RequestPart(
        request.text("name"),
        method.isEmpty() ? "GET" : method,
        List.of(request.text("url")),
        Optional.of(new InsomniaSlot(request)),
        held(),
        List.of(),
        words(request),
        scripted || InsomniaFile.script(request).setsCredential(),
        new ListAdder(
            request,
            Map.of(Placement.HEADER, "headers", Placement.QUERY, "parameters"),
            "name",
            VariableSyntax.TEMPLATE,
            json -> json));
  }

  /** A variable is spoken of in tags, too, and not only where it is put in. */
  static Set<String> words(TextValue value) {
    String all = value.tree().toString();
    Set<String> words = new ScriptText(all).words();
    words.addAll(VariableSyntax.TEMPLATE.names(all));
    return words;
  }

  static List<HeldText> headers(TextValue holder) {
    List<HeldText> held = new ArrayList<>();
    for (TextValue header : holder.list("headers")) {
      if (header.text("name").equalsIgnoreCase("Cookie")) {
        header.member("value").ifPresent(value -> held.addAll(WholeText.of(value).cookies()));
      } else {
        held.add(KeyedText.of(header, Sort.HEADER, header.text("name")));
      }
    }
    return held;
  }

  private List<HeldText> held() {
    List<HeldText> held = headers(request);
    add(held, request.list("parameters"), Sort.QUERY);
    request.member("url").ifPresent(url -> held.addAll(WholeText.of(url).query()));
    Optional<TextValue> body = request.member("body").filter(TextValue::isObject);
    body.ifPresent(each -> add(held, each.list("params"), Sort.BODY));
    body.flatMap(each -> each.member("text"))
        .filter(TextValue::isText)
        .ifPresent(text -> held.addAll(WholeText.of(text).members()));
    return held;
  }

  private static void add(List<HeldText> held, List<TextValue> fields, Sort sort) {
    for (TextValue field : fields) {
      if (field.member("value").filter(TextValue::isText).isPresent()) {
        held.add(KeyedText.of(field, sort, field.text("name")));
      }
    }
  }
}

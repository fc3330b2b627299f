package io.github.authdex.generator.apply.hoppscotch;

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
final class HoppscotchItem {
  private final TextValue request;
  private final Map<String, String> variables;

  /**
   * @param variables told of those of the request
   */
  HoppscotchItem(TextValue request, Map<String, String> variables) {
    this.request = request;
    this.variables = variables;
  }

  RequestPart part(boolean scripted) {
    ScriptText script = new ScriptText(request.text("preRequestScript"));
    String method = request.text("method").strip().toUpperCase(Locale.ROOT);
    return new RequestPart(
        request.text("name"),
        method.isEmpty() ? "GET" : method,
        List.of(url()),
        Optional.of(new HoppscotchSlot(request, false)),
        held(),
        List.of(),
        names(script),
        scripted || script.setsCredential(),
        new ListAdder(
            request,
            Map.of(Placement.HEADER, "headers", Placement.QUERY, "params"),
            "key",
            VariableSyntax.ANGLES,
            json -> json.put("active", true).put("description", "")));
  }

  /** The oldest files have the URL in two members. */
  private String url() {
    return request.member("endpoint").isPresent()
        ? request.text("endpoint")
        : request.text("url") + request.text("path");
  }

  private Set<String> names(ScriptText script) {
    Set<String> names = script.words();
    names.addAll(new ScriptText(request.text("testScript")).words());
    names.addAll(VariableSyntax.ANGLES.names(request.tree().toString()));
    return names;
  }

  private List<HeldText> held() {
    List<HeldText> held = new ArrayList<>();
    add(held, "headers", Sort.HEADER);
    add(held, "params", Sort.QUERY);
    add(held, "requestVariables", Sort.VARIABLE);
    request
        .list("requestVariables")
        .forEach(each -> HoppscotchFile.note(variables, each.text("key"), each.text("value")));
    request.member("endpoint").ifPresent(url -> held.addAll(WholeText.of(url).query()));
    request.member("body").flatMap(body -> body.member("body")).ifPresent(body -> add(held, body));
    return held;
  }

  private void add(List<HeldText> held, String list, Sort sort) {
    for (TextValue field : request.list(list)) {
      if (sort == Sort.HEADER && field.text("key").equalsIgnoreCase("Cookie")) {
        field.member("value").ifPresent(value -> held.addAll(WholeText.of(value).cookies()));
      } else {
        held.add(KeyedText.of(field, sort, field.text("key")));
      }
    }
  }

  private static void add(List<HeldText> held, TextValue body) {
    if (body.isText()) {
      held.addAll(WholeText.of(body).members());
    }
    for (TextValue field : body.items()) {
      if (field.member("value").filter(TextValue::isText).isPresent()) {
        held.add(KeyedText.of(field, Sort.BODY, field.text("key")));
      }
    }
  }
}

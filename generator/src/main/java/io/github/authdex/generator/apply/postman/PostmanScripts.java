package io.github.authdex.generator.apply.postman;

import io.github.authdex.generator.apply.collection.ScriptText;
import io.github.authdex.generator.apply.text.TextValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at the scripts of a collection, which are never run. */
final class PostmanScripts {
  private PostmanScripts() {}

  /** Returns whether a script of {@code item} may set what its requests authenticate with. */
  static boolean setCredential(TextValue item) {
    return item.list("event").stream()
        .filter(event -> event.text("listen").equals("prerequest"))
        .anyMatch(event -> text(event).setsCredential());
  }

  /** Returns what the scripts of {@code item} may call variables by. */
  static Set<String> words(TextValue item) {
    Set<String> words = new HashSet<>();
    item.list("event").forEach(event -> words.addAll(text(event).words()));
    return words;
  }

  private static ScriptText text(TextValue event) {
    List<TextValue> lines =
        event.member("script").map(script -> script.list("exec")).orElse(List.of());
    return new ScriptText(
        lines.isEmpty()
            ? event.member("script").map(script -> script.text("exec")).orElse("")
            : lines.stream().map(TextValue::text).collect(Collectors.joining("\n")));
  }
}

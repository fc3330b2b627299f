package io.github.authdex.generator.lint;

import com.fasterxml.jackson.core.JsonPointer;
import io.github.authdex.catalog.source.SourceSpan;
import java.util.List;
import java.util.regex.Pattern;

/** Unquoted words that readers of YAML 1.1 take for something else than text. */
final class YamlTraps implements DocumentRule {
  static final String WORD = "yaml-word";

  /** YAML 1.1's booleans that are none in 1.2, numbers by the sixty, octal ones, and dates. */
  private static final Pattern TRAP =
      Pattern.compile(
          "(?i:y|n|yes|no|on|off)|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+|0[0-9]+"
              + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]+_[0-9_]+");

  /** What no field that takes text should be without quotes. */
  private static final Pattern VALUE = Pattern.compile("(?i:true|false|null|~)|[-+]?[0-9.]+");

  @Override
  public void check(LintedDocument document, LintNotes told) {
    if (document.source().isJson()) {
      return;
    }
    SourceSpan root = document.source().spans();
    String text = document.source().text();
    for (JsonPointer at : List.of(document.dialect().schemes(), JsonPointer.compile("/security"))) {
      SourceSpan span = below(root, at);
      if (span != null) {
        walk(span, at, text, told);
      }
    }
    document.operations().keySet().forEach(at -> operation(root, at, text, told));
  }

  private static void operation(SourceSpan root, JsonPointer at, String text, LintNotes told) {
    for (JsonPointer owner : List.of(at.head(), at)) {
      JsonPointer list = owner.appendProperty("parameters");
      SourceSpan parameters = below(root, list);
      for (int i = 0; parameters != null && i < parameters.items().size(); i++) {
        SourceSpan name = parameters.items().get(i).members().get("name");
        if (name != null) {
          value(name, list.appendIndex(i).appendProperty("name"), text, told);
        }
      }
    }
  }

  private static SourceSpan below(SourceSpan root, JsonPointer pointer) {
    SourceSpan span = root;
    for (JsonPointer rest = pointer; span != null && !rest.matches(); rest = rest.tail()) {
      span = span.members().get(rest.getMatchingProperty());
    }
    return span;
  }

  private static void walk(SourceSpan span, JsonPointer at, String text, LintNotes told) {
    span.members()
        .forEach(
            (name, member) -> {
              JsonPointer below = at.appendProperty(name);
              trap(text.substring(member.keyStart(), member.keyEnd()), below, told);
              if (name.equals("name") || name.equals("in") || name.equals("scheme")) {
                value(member, below, text, told);
              }
              walk(member, below, text, told);
            });
    for (int i = 0; i < span.items().size(); i++) {
      SourceSpan item = span.items().get(i);
      walk(item, at.appendIndex(i), text, told);
      if (item.members().isEmpty() && item.items().isEmpty()) {
        trap(text.substring(item.start(), item.end()), at.appendIndex(i), told);
      }
    }
  }

  private static void value(SourceSpan span, JsonPointer at, String text, LintNotes told) {
    String word = text.substring(span.start(), span.end());
    trap(word, at, told);
    if (VALUE.matcher(word).matches()) {
      told.error(at, word + " is no text without quotes", "write \"" + word + "\"", WORD);
    }
  }

  private static void trap(String word, JsonPointer at, LintNotes told) {
    if (TRAP.matcher(word).matches()) {
      told.warning(
          at,
          word + " is no text to many readers of YAML (1.1), but a boolean, a number or a date",
          "write \"" + word + "\"",
          WORD);
    }
  }
}

package io.github.authdex.generator.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.catalog.source.SourceSpan;
import io.github.authdex.generator.emit.YamlPrinter;
import java.util.List;

/** Edits YAML in blocks: members and items have lines of their own. */
final class BlockEdit implements ValueEdit {
  private final TextEdits edits;

  BlockEdit(TextEdits edits) {
    this.edits = edits;
  }

  @Override
  public boolean shape(SourceSpan span, MemberChanges changes) {
    if (changes.isNothing()) {
      return true;
    }
    if (changes.removesAll()) {
      return false;
    }
    List<SourceSpan> present = changes.present();
    for (int i = 0; i < present.size(); i++) {
      if (changes.removed().get(i) && !remove(present.get(i))) {
        return false;
      }
    }
    return changes.added().isEmpty() || add(changes);
  }

  private boolean remove(SourceSpan own) {
    int start = edits.lineStart(own.keyStart());
    if (!isAlone(start, own)) {
      return false;
    }
    edits.replace(start, behind(own), "");
    return true;
  }

  /** Returns whether nothing but a dash stands in front of it on its line. */
  private boolean isAlone(int start, SourceSpan own) {
    String before = edits.text().substring(start, own.keyStart());
    return own.keyEnd() > own.keyStart() ? before.isBlank() : before.matches("\\s*-\\s+");
  }

  /** Returns where the line behind it begins. */
  private int behind(SourceSpan own) {
    int end = Math.max(own.end(), own.keyEnd());
    if (end > own.start() && edits.text().charAt(end - 1) == '\n') {
      return end; // Text in lines ends with its last break.
    }
    return Math.min(edits.lineEnd(end) + 1, edits.text().length());
  }

  private boolean add(MemberChanges changes) {
    SourceSpan first = changes.present().get(0);
    int start = edits.lineStart(first.keyStart());
    boolean members = first.keyEnd() > first.keyStart();
    String before = edits.text().substring(start, first.keyStart());
    int indent = members ? before.length() : before.indexOf('-');
    if (indent < 0 || !before.strip().matches("-?")) {
      return false;
    }
    StringBuilder lines = new StringBuilder();
    changes
        .added()
        .forEach(
            (name, value) ->
                lines
                    .append(" ".repeat(indent))
                    .append(members ? YamlPrinter.key(name) + ":" : "-")
                    .append(members ? YamlPrinter.value(value, indent) : item(value, indent)));
    int at = behind(last(changes));
    boolean broken = at > 0 && edits.text().charAt(at - 1) == '\n';
    edits.replace(at, at, (broken ? "" : edits.lineBreak()) + withBreaks(lines.toString()));
    return true;
  }

  private static SourceSpan last(MemberChanges changes) {
    return changes.present().get(changes.present().size() - 1);
  }

  private static String item(JsonNode value, int indent) {
    return YamlPrinter.item(value, indent);
  }

  private String withBreaks(String lines) {
    return lines.replace("\n", edits.lineBreak());
  }

  @Override
  public boolean replace(SourceSpan own, JsonNode value) {
    boolean member = own.keyEnd() > own.keyStart();
    int start = edits.lineStart(own.keyStart());
    boolean single = own.flow() && own.members().isEmpty() && own.items().isEmpty();
    if (!value.isContainerNode() && single && scalar(own, value)) {
      return true;
    }
    int colon = edits.text().indexOf(':', own.keyEnd());
    if (!member || colon < 0 || !isAlone(start, own)) {
      return false;
    }
    String lines = YamlPrinter.value(value, own.keyStart() - start);
    edits.replace(colon + 1, behind(own), withBreaks(lines));
    return true;
  }

  private boolean scalar(SourceSpan own, JsonNode value) {
    String text = edits.text().substring(own.start(), own.end());
    if (text.isEmpty() || text.indexOf('\n') >= 0) {
      return false;
    }
    edits.replace(own.start(), own.end(), YamlPrinter.value(value, 0).strip());
    return true;
  }
}

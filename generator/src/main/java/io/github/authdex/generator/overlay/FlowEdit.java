package io.github.authdex.generator.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.authdex.catalog.source.SourceSpan;
import io.github.authdex.generator.emit.JsonPrinter;
import java.util.List;

/** Edits JSON, and YAML in braces and brackets. */
final class FlowEdit implements ValueEdit {
  private final TextEdits edits;

  FlowEdit(TextEdits edits) {
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
    remove(changes);
    if (!changes.added().isEmpty()) {
      add(changes);
    }
    return true;
  }

  /** Each goes with the comma in front of it; those at the start with the one behind. */
  private void remove(MemberChanges changes) {
    List<SourceSpan> present = changes.present();
    int kept = -1;
    for (int i = 0; i < present.size(); i++) {
      if (!changes.removed().get(i)) {
        if (kept < 0 && i > 0) {
          edits.replace(present.get(0).keyStart(), present.get(i).keyStart(), "");
        }
        kept = i;
      } else if (kept >= 0) {
        edits.replace(present.get(i - 1).end(), present.get(i).end(), "");
      }
    }
  }

  private void add(MemberChanges changes) {
    List<SourceSpan> present = changes.present();
    SourceSpan last = present.get(present.size() - 1);
    String before = before(present.get(0));
    boolean members = last.keyEnd() > last.keyStart();
    StringBuilder added = new StringBuilder();
    changes
        .added()
        .forEach(
            (name, value) ->
                added
                    .append(',')
                    .append(before)
                    .append(members ? TextNode.valueOf(name) + ": " : "")
                    .append(printed(value, before)));
    edits.replace(last.end(), last.end(), added.toString());
  }

  /** Returns the blanks in front of a member. */
  private String before(SourceSpan own) {
    int start = own.keyStart();
    while (start > 0 && Character.isWhitespace(edits.text().charAt(start - 1))) {
      start--;
    }
    String blanks = edits.text().substring(start, own.keyStart());
    return blanks.isEmpty() ? " " : blanks;
  }

  /** In lines where its neighbours have lines. */
  private String printed(JsonNode value, String before) {
    if (before.indexOf('\n') < 0) {
      return value.toString();
    }
    return JsonPrinter.of(value)
        .strip()
        .replace("\n", before.substring(before.charAt(0) == '\r' ? 0 : before.lastIndexOf('\n')));
  }

  @Override
  public boolean replace(SourceSpan own, JsonNode value) {
    edits.replace(own.start(), own.end(), printed(value, before(own)));
    return true;
  }
}

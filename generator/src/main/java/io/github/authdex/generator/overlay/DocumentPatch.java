package io.github.authdex.generator.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.Diagnostic.Severity;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceSpan;
import io.github.authdex.generator.emit.JsonPrinter;
import io.github.authdex.generator.emit.YamlPrinter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Writes a changed tree in the form of the text that it came from: YAML or JSON, with the comments,
 * the order and the form of all that did not change.
 */
public final class DocumentPatch {
  private final TextEdits edits;
  private final ValueEdit block;
  private final ValueEdit flow;

  private DocumentPatch(String text) {
    this.edits = new TextEdits(text);
    this.block = new BlockEdit(edits);
    this.flow = new FlowEdit(edits);
  }

  /**
   * What was written.
   *
   * @param text the document
   * @param notes that its form could not be kept, if so
   */
  public record Patched(String text, List<Diagnostic> notes) {
    public Patched {
      notes = List.copyOf(notes);
    }
  }

  /** Returns the text of {@code tree}, which {@code source} was changed to. */
  public static Patched of(SourceDocument source, JsonNode tree) {
    if (tree.equals(source.root())) {
      return new Patched(source.text(), List.of());
    }
    DocumentPatch patch = new DocumentPatch(source.text());
    if (patch.change(source.spans(), source.root(), tree)) {
      String text = patch.edits.applied();
      if (reads(text, tree)) {
        return new Patched(text, List.of());
      }
    }
    Diagnostic note =
        new Diagnostic(
            Severity.NOTE,
            source.name(),
            1,
            "the form of the text and its comments could not be kept",
            "overlay-form");
    return new Patched(
        source.isJson() ? JsonPrinter.of(tree) : YamlPrinter.of(tree), List.of(note));
  }

  private static boolean reads(String text, JsonNode tree) {
    try {
      return DocumentReader.read("", text.getBytes(StandardCharsets.UTF_8)).root().equals(tree);
    } catch (SourceException e) {
      return false;
    }
  }

  /** Returns whether the text at {@code span} was changed from {@code from} to {@code to}. */
  private boolean change(SourceSpan span, JsonNode from, JsonNode to) {
    ValueEdit edit = span.flow() ? flow : block;
    if (from.isObject() && to.isObject() && !from.isEmpty()) {
      return members(span, from, to, edit);
    }
    if (from.isArray() && to.isArray() && !from.isEmpty()) {
      return items(span, from, to, edit);
    }
    return false;
  }

  private boolean members(SourceSpan span, JsonNode from, JsonNode to, ValueEdit edit) {
    for (Map.Entry<String, JsonNode> member : from.properties()) {
      JsonNode value = to.get(member.getKey());
      SourceSpan own = span.members().get(member.getKey());
      if (value != null && !value.equals(member.getValue())) {
        if (own == null || !(changed(own, member.getValue(), value) || edit.replace(own, value))) {
          return false;
        }
      }
    }
    // What is added behind the last member comes behind what is added to that.
    return edit.shape(span, MemberChanges.ofMembers(span, from, to));
  }

  private boolean items(SourceSpan span, JsonNode from, JsonNode to, ValueEdit edit) {
    if (from.size() != to.size()) {
      return MemberChanges.ofItems(span, from, to)
          .map(changes -> edit.shape(span, changes))
          .orElse(false);
    }
    for (int i = 0; i < from.size(); i++) {
      SourceSpan own = span.items().get(i);
      if (!from.get(i).equals(to.get(i))
          && !changed(own, from.get(i), to.get(i))
          && !edit.replace(own, to.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Tries smaller edits, and forgets them if one of them cannot be made. */
  private boolean changed(SourceSpan span, JsonNode from, JsonNode to) {
    int before = edits.count();
    boolean changed = change(span, from, to);
    if (!changed) {
      edits.forgetFrom(before);
    }
    return changed;
  }
}

package io.github.authdex.generator.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.Diagnostic.Severity;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.generator.jsonpath.JsonPathException;
import io.github.authdex.generator.jsonpath.JsonPathQuery;
import io.github.authdex.generator.jsonpath.SelectedNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Applies an Overlay document to a tree, action by action (Overlay 1.1 §4.4.1). */
public final class OverlayApplier {
  private final OverlayDocument overlay;
  private final JsonNode root;
  private final List<Diagnostic> notes = new ArrayList<>();

  private OverlayApplier(OverlayDocument overlay, JsonNode root) {
    this.overlay = overlay;
    this.root = root;
  }

  /**
   * Returns {@code document} with all actions of {@code overlay} applied, as a tree of its own.
   *
   * @throws SourceException if an action cannot be applied; nothing is then
   */
  public static Applied apply(OverlayDocument overlay, JsonNode document) throws SourceException {
    overlay.requireQueries();
    OverlayApplier applier = new OverlayApplier(overlay, document.deepCopy());
    for (OverlayAction action : overlay.actions()) {
      applier.apply(action);
    }
    return new Applied(applier.root, applier.notes);
  }

  /**
   * What came of it.
   *
   * @param tree the changed document
   * @param notes on actions that changed nothing
   */
  public record Applied(JsonNode tree, List<Diagnostic> notes) {
    public Applied {
      notes = List.copyOf(notes);
    }
  }

  private void apply(OverlayAction action) throws SourceException {
    List<SelectedNode> targets = select(action, action.target(), "target");
    if (targets.isEmpty()) {
      note(action, "selects nothing, so the action changes nothing", "overlay-unmatched");
      return;
    }
    if (!overlay.version().hasValuesAndCopies()) {
      requireContainers(action, targets);
    }
    if (action.remove()) {
      remove(action, targets);
    } else if (action.copy().isPresent()) {
      merge(action, "copy", targets, source(action, action.copy().get()));
    } else if (action.update().isPresent()) {
      merge(action, "update", targets, action.update().get());
    } else {
      note(action, "is neither updated nor removed", "overlay-idle");
    }
  }

  /** A node that is selected twice is changed once. */
  private List<SelectedNode> select(OverlayAction action, JsonPathQuery path, String field)
      throws SourceException {
    Map<String, SelectedNode> nodes = new LinkedHashMap<>();
    try {
      path.select(root).forEach(node -> nodes.putIfAbsent(node.path(), node));
    } catch (JsonPathException e) {
      throw wrong(action, field, path + ": " + e.getMessage(), "overlay-path");
    }
    return List.copyOf(nodes.values());
  }

  /**
   * Overlay 1.0 has objects and arrays selected alone. Its own compliant sets remove a value, so
   * that is done, and told.
   */
  private void requireContainers(OverlayAction action, List<SelectedNode> targets)
      throws SourceException {
    for (SelectedNode target : targets) {
      if (target.value().isContainerNode()) {
        continue;
      }
      String words =
          "selects the value at "
              + target
              + "; Overlay 1.0 selects objects and arrays alone: say \"overlay: 1.1.0\"";
      if (action.remove() && target.index() < 0) {
        note(action, words, "overlay-value");
        return;
      }
      throw wrong(
          action,
          "target",
          action.target() + " " + words + ", or select what is around it",
          "overlay-value");
    }
  }

  /** From the back, so that indexes stay what they are. */
  private void remove(OverlayAction action, List<SelectedNode> targets) throws SourceException {
    List<SelectedNode> ordered = new ArrayList<>(targets);
    ordered.sort(Comparator.comparingInt(SelectedNode::index).reversed());
    for (SelectedNode target : ordered) {
      if (target.isRoot()) {
        throw wrong(action, "target", "the whole document cannot be removed", "overlay-root");
      }
      JsonNode parent = target.parent().value();
      if (parent instanceof ArrayNode array) {
        array.remove(target.index());
      } else {
        ((ObjectNode) parent).remove(target.key());
      }
    }
  }

  private JsonNode source(OverlayAction action, JsonPathQuery copy) throws SourceException {
    List<SelectedNode> nodes = select(action, copy, "copy");
    if (nodes.size() != 1) {
      throw wrong(
          action,
          "copy",
          copy + " selects " + nodes.size() + " nodes; expected one to copy",
          "overlay-copy");
    }
    return nodes.get(0).value().deepCopy();
  }

  private void merge(OverlayAction action, String field, List<SelectedNode> targets, JsonNode value)
      throws SourceException {
    requireOneKind(action, targets);
    for (SelectedNode target : targets) {
      try {
        merge(target, value.deepCopy());
      } catch (TreeMerge.Mismatch e) {
        throw wrong(action, field, action.target() + ": " + e.getMessage(), "overlay-mismatch");
      }
    }
  }

  private void merge(SelectedNode target, JsonNode value) throws TreeMerge.Mismatch {
    if (target.value() instanceof ObjectNode object) {
      TreeMerge.object(target.path(), object, value);
    } else if (target.value() instanceof ArrayNode array) {
      TreeMerge.append(target.path(), array, value, overlay.version());
    } else {
      TreeMerge.replace(target, value);
    }
  }

  private void requireOneKind(OverlayAction action, List<SelectedNode> targets)
      throws SourceException {
    SelectedNode first = targets.get(0);
    for (SelectedNode target : targets) {
      if (!TreeMerge.kind(target.value()).equals(TreeMerge.kind(first.value()))) {
        throw wrong(
            action,
            "target",
            action.target()
                + " selects "
                + TreeMerge.kind(first.value())
                + " at "
                + first
                + " and "
                + TreeMerge.kind(target.value())
                + " at "
                + target
                + "; expected nodes of one kind",
            "overlay-mixed");
      }
    }
  }

  private void note(OverlayAction action, String words, String rule) {
    notes.add(
        overlay.error(action, "target", action.target() + " " + words, rule).as(Severity.WARNING));
  }

  private SourceException wrong(OverlayAction action, String field, String message, String rule) {
    return new SourceException(List.of(overlay.error(action, field, message, rule)));
  }
}

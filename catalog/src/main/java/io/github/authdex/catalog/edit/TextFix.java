package io.github.authdex.catalog.edit;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Writes a text as it should be.
 *
 * @param words what is done to it
 * @param right what it should be; the same if that is not known
 */
record TextFix(String words, UnaryOperator<String> right) implements Fix {
  /** Takes out spaces at the ends and all but one in a row; a blank text is a person's to write. */
  static final TextFix TRIM =
      new TextFix(
          "took spare spaces out of",
          text -> text.isBlank() ? text : text.strip().replaceAll(" {2,}", " "));

  /** Puts a full stop behind a word; what ends otherwise may go on somewhere. */
  static final TextFix STOP =
      new TextFix(
          "put a full stop behind",
          text -> text.matches("(?s).*[\\p{L}\\p{N}]") ? text + "." : text);

  @Override
  public Optional<Mend> mend(YamlSource source, JsonNode tree, JsonPointer pointer) {
    String text = tree.at(pointer).asText();
    String mended = right.apply(text);
    return source
        .find(pointer)
        .filter(node -> !mended.equals(text) && node instanceof ScalarNode)
        .map(ScalarNode.class::cast)
        .filter(node -> node.getAnchor() == null && inOneLine(source, node))
        .map(
            node ->
                new Mend(
                    new Edit(YamlSource.start(node), YamlSource.end(node), written(node, mended)),
                    Trees.with(tree, pointer, TextNode.valueOf(mended)),
                    words + " " + Trees.words(pointer)));
  }

  /** A text over several lines was laid out by somebody. */
  private static boolean inOneLine(YamlSource source, ScalarNode node) {
    String raw = source.text(YamlSource.start(node), YamlSource.end(node));
    return !raw.contains("\n");
  }

  private static String written(ScalarNode node, String text) {
    if (node.getScalarStyle() == ScalarStyle.SINGLE_QUOTED) {
      return "'" + text.replace("'", "''") + "'";
    }
    // Braces around it are not seen from here: what is safe between them is safe everywhere.
    return node.getScalarStyle() == ScalarStyle.PLAIN
        ? YamlScalar.of(text, true)
        : YamlScalar.quoted(text);
  }
}

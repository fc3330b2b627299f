package io.github.authdex.generator.emit.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a collection's text.
 *
 * @param isReference whether it stands for a variable
 * @param text the variable's name, else what stands there
 */
public record TextPiece(boolean isReference, String text) {
  /** Stands for a new UUID each time, as a variable that no environment has. */
  public static final String NEW_UUID = "$guid";

  private static final Pattern REFERENCE = Pattern.compile("\\{\\{(\\$?[A-Za-z0-9_]+)}}");

  /** Returns the pieces of {@code text}, in order, none of them empty. */
  public static List<TextPiece> of(String text) {
    List<TextPiece> pieces = new ArrayList<>();
    Matcher reference = REFERENCE.matcher(text);
    int at = 0;
    while (reference.find()) {
      addLiteral(pieces, text.substring(at, reference.start()));
      pieces.add(new TextPiece(true, reference.group(1)));
      at = reference.end();
    }
    addLiteral(pieces, text.substring(at));
    return pieces;
  }

  /** Returns whether something in {@code text} stands for a variable. */
  public static boolean hasReference(String text) {
    return REFERENCE.matcher(text).find();
  }

  private static void addLiteral(List<TextPiece> pieces, String text) {
    if (!text.isEmpty()) {
      pieces.add(new TextPiece(false, text));
    }
  }
}

package io.github.authdex.lab.check;

import io.github.authdex.auth.Placement;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.lab.message.NamedValue;
import io.github.authdex.lab.message.ReceivedRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A right value, seen somewhere in a request.
 *
 * @param place where
 * @param wrapping how it stands there, in words that follow the place; empty for bare
 */
public record SeenValue(WirePlace place, String wrapping) {
  /** Returns all places of {@code request} that hold a value that {@code judge} knows. */
  static List<SeenValue> all(ReceivedRequest request, Judge judge) {
    List<SeenValue> sightings = new ArrayList<>();
    for (Placement in : Placement.values()) {
      for (NamedValue field : request.fields(in)) {
        wrapping(field.value(), judge)
            .ifPresent(how -> sightings.add(new SeenValue(new WirePlace(in, field.name()), how)));
      }
    }
    return sightings;
  }

  /** Returns how {@code text} holds a value that {@code judge} knows, if it does. */
  static Optional<String> wrapping(String text, Judge judge) {
    if (judge.recognises(text)) {
      return Optional.of("");
    }
    int space = text.indexOf(' ');
    String word = space < 0 ? "" : text.substring(0, space);
    String rest = text.substring(space + 1);
    if (!word.isEmpty() && judge.recognises(rest)) {
      return Optional.of(isWord(word) ? "behind \"" + word + " \"" : "behind other text");
    }
    int equals = rest.indexOf('=');
    if (equals > 0 && judge.recognises(rest.substring(equals + 1))) {
      return Optional.of("behind other text"); // As in "Discogs token=…".
    }
    return word.equalsIgnoreCase("Basic") ? insideBasic(rest, judge) : Optional.empty();
  }

  /**
   * Returns whether {@code text} is short and plain enough to be shown: no secret looks like it.
   */
  static boolean isWord(String text) {
    return text.matches("[A-Za-z][A-Za-z-]{0,19}:?");
  }

  private static Optional<String> insideBasic(String rest, Judge judge) {
    return Basic64.decode(rest)
        .filter(
            pair -> {
              int colon = pair.indexOf(':');
              return colon >= 0
                  && (judge.recognises(pair.substring(0, colon))
                      || judge.recognises(pair.substring(colon + 1)));
            })
        .map(pair -> "as a part of Basic credentials");
  }

  /** The base64 of RFC 7617. */
  public static final class Basic64 {
    private Basic64() {}

    /** Returns the text that {@code encoded} stands for, if it is base64. */
    public static Optional<String> decode(String encoded) {
      try {
        return Optional.of(new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }
  }

  /** Reads in a sentence after "the". */
  @Override
  public String toString() {
    return wrapping.isEmpty() ? place.toString() : place + " " + wrapping;
  }
}

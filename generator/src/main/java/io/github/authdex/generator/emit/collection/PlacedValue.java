package io.github.authdex.generator.emit.collection;

import io.github.authdex.auth.Placement;
import io.github.authdex.auth.WirePlace;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A value that authenticates and stands in the request as it is.
 *
 * @param in where
 * @param name as the API spells it
 * @param value text with references to variables
 */
public record PlacedValue(Placement in, String name, String value) {
  private static final Pattern PUNCTUATION = Pattern.compile("[^A-Za-z0-9]");

  static PlacedValue header(String name, String value) {
    return new PlacedValue(Placement.HEADER, name, value);
  }

  /** Returns whether this and {@code other} are one and the same place. */
  boolean samePlace(PlacedValue other) {
    return new WirePlace(in, name).isSame(new WirePlace(other.in, other.name));
  }

  /**
   * Returns whether an apikey block for this header would remove {@code other}: it takes headers
   * for the same whose names differ in case and punctuation only.
   */
  boolean removes(PlacedValue other) {
    return in == Placement.HEADER && other.in == in && bare(name).equals(bare(other.name));
  }

  private static String bare(String header) {
    return PUNCTUATION.matcher(header).replaceAll("").toLowerCase(Locale.ROOT);
  }
}

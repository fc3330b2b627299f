package io.github.authdex.generator.overlay;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The versions of the Overlay Specification that are read and written. */
public enum OverlayVersion {
  V1_0,
  V1_1;

  /** Returns the version that {@code text} is, by its first two numbers, such as {@code 1.0}. */
  public static Optional<OverlayVersion> of(String text) {
    return Arrays.stream(values()).filter(version -> version.number().equals(text)).findFirst();
  }

  /** Returns the version that a document says it is of, such as {@code 1.0.0}. */
  static Optional<OverlayVersion> ofDocument(String text) {
    return Arrays.stream(values())
        .filter(version -> text.matches(version.number().replace(".", "\\.") + "\\.\\d+"))
        .findFirst();
  }

  /** Returns what is typed for a version. */
  public static List<String> numbers() {
    return Arrays.stream(values()).map(OverlayVersion::number).toList();
  }

  /** Returns the version's feature set, such as {@code 1.0}. */
  public String number() {
    return name().substring(1).replace('_', '.');
  }

  /** Returns whether single values can be replaced and removed, and nodes copied. */
  boolean hasValuesAndCopies() {
    return this != V1_0;
  }
}

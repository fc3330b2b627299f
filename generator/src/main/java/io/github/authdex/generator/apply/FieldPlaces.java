package io.github.authdex.generator.apply;

import io.github.authdex.auth.WirePlace;
import io.github.authdex.generator.apply.collection.HeldPlace;
import io.github.authdex.generator.apply.collection.HeldText;
import io.github.authdex.generator.emit.collection.PlacedValue;
import io.github.authdex.generator.emit.collection.SchemeRendering;
import java.util.Optional;

/** Compares where auth puts something with what stands in a request. */
final class FieldPlaces {
  private FieldPlaces() {}

  /** Returns what goes out in the place of {@code field} already. */
  static Optional<HeldText> held(RequestState request, PlacedValue field) {
    return request.part.held().stream()
        .filter(HeldText::isSent)
        .filter(text -> isSame(text.place(), field))
        .findFirst();
  }

  static boolean isSame(HeldPlace place, PlacedValue field) {
    return place.is(new WirePlace(field.in(), field.name()));
  }

  /** Returns whether the tool's own auth puts something into {@code place}. */
  static boolean isTaken(SchemeRendering rendering, HeldPlace place) {
    return rendering.auth().isPresent() && isSame(place, rendering.places().get(0));
  }
}

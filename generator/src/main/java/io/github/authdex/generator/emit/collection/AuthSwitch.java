package io.github.authdex.generator.emit.collection;

import io.github.authdex.auth.AuthRequirement.Alternative;
import java.util.List;

/**
 * A variable that says by which of an API's alternatives the requests go that have no auth of their
 * own. Each request that inherits would be answered by any of them.
 *
 * @param variable its name; it holds the name of one of {@code choices}
 * @param choices the collection's own auth first
 */
public record AuthSwitch(String variable, List<Choice> choices) {
  public AuthSwitch {
    choices = List.copyOf(choices);
  }

  /** Returns what {@code alternative} is called among the choices. */
  static String name(Alternative alternative) {
    return String.join("+", alternative.names());
  }

  /**
   * One alternative.
   *
   * @param name those of its schemes, with {@code +} between them
   * @param rendering what a request carries then
   */
  public record Choice(String name, SchemeRendering rendering) {}
}

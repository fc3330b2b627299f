package io.github.authdex.site.view;

import java.util.List;

/**
 * What to do by one scheme, from what a caller holds to the request.
 *
 * @param steps in order
 * @param brought the roles whose values the steps bring, so that nobody has to hold these before
 */
record SchemeSteps(List<ViewStep> steps, List<String> brought) {
  SchemeSteps {
    steps = List.copyOf(steps);
    brought = List.copyOf(brought);
  }

  /** Returns steps that bring nothing that a caller could hold. */
  static SchemeSteps of(List<ViewStep> steps) {
    return new SchemeSteps(steps, List.of());
  }

  static SchemeSteps of(ViewStep... steps) {
    return of(List.of(steps));
  }
}

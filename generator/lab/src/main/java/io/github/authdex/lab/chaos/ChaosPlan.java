package io.github.authdex.lab.chaos;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What goes wrong on a lab, and how often.
 *
 * @param kinds each as likely as another, in the order of the kinds
 * @param rate the share of requests, from 0 to 1
 */
public record ChaosPlan(List<ChaosKind> kinds, double rate) {
  /** Nothing goes wrong. */
  public static final ChaosPlan NONE = new ChaosPlan(List.of(), 0);

  public ChaosPlan {
    kinds = List.copyOf(kinds);
    if (!(rate >= 0 && rate <= 1)) {
      throw new IllegalArgumentException("Expected a rate from 0 to 1 but was " + rate);
    }
  }

  /** Returns the plan by which {@code kinds}, or all if there are none, happen at {@code rate}. */
  public static ChaosPlan of(Set<ChaosKind> kinds, double rate) {
    Set<ChaosKind> chosen =
        kinds.isEmpty() ? EnumSet.allOf(ChaosKind.class) : EnumSet.copyOf(kinds);
    return new ChaosPlan(List.copyOf(chosen), rate);
  }
}

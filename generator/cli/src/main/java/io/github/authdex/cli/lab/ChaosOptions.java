package io.github.authdex.cli.lab;

import io.github.authdex.cli.console.InputException;
import io.github.authdex.lab.chaos.ChaosKind;
import io.github.authdex.lab.chaos.ChaosPlan;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** What is to go wrong on the lab. */
public final class ChaosOptions {
  @Option(
      names = "--chaos",
      arity = "0..1",
      fallbackValue = "all",
      paramLabel = "KIND",
      split = ",",
      completionCandidates = Words.class,
      description = {
        "Let some requests go wrong: expiry, 401, 429, 503, slow, reset, skew; all if left out.",
        "Such an answer says so in the header X-Authdex-Chaos."
      })
  private List<String> kinds = List.of();

  @Option(
      names = "--chaos-rate",
      paramLabel = "SHARE",
      description = "How many requests, from 0 to 1; 0.1 if left out.")
  private Double rate;

  private static final double USUAL_RATE = 0.1;

  /** Offers the kinds. */
  static final class Words implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(ChaosKind.values()).map(ChaosKind::word).iterator();
    }
  }

  /** Returns the plan, by which nothing goes wrong unless a person asked for it. */
  public ChaosPlan plan() throws InputException {
    if (kinds.isEmpty()) {
      if (rate != null) {
        throw new InputException("Expected --chaos beside --chaos-rate");
      }
      return ChaosPlan.NONE;
    }
    Set<ChaosKind> chosen = EnumSet.noneOf(ChaosKind.class);
    for (String word : kinds) {
      chosen.addAll(word.equals("all") ? EnumSet.allOf(ChaosKind.class) : Set.of(kind(word)));
    }
    double share = rate == null ? USUAL_RATE : rate;
    if (!(share >= 0 && share <= 1)) {
      throw new InputException("Expected a share from 0 to 1 behind --chaos-rate but was " + share);
    }
    return ChaosPlan.of(chosen, share);
  }

  private static ChaosKind kind(String word) throws InputException {
    return ChaosKind.of(word)
        .orElseThrow(
            () ->
                new InputException(
                    "Expected one of "
                        + Arrays.stream(ChaosKind.values())
                            .map(ChaosKind::word)
                            .collect(Collectors.joining(", "))
                        + " behind --chaos but was \""
                        + word
                        + "\""));
  }
}

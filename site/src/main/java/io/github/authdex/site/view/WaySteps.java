package io.github.authdex.site.view;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.FixedHeader;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.catalog.ApiSchemes;
import io.github.authdex.catalog.Entry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says what to do from the credential to the checked call, by one alternative of an entry. */
final class WaySteps {
  private WaySteps() {}

  /** Returns the steps by {@code schemes}, which are those of {@code alternative}. */
  static List<ViewStep> of(Entry entry, Alternative alternative, List<BoundScheme> schemes) {
    Set<String> brought = new LinkedHashSet<>();
    List<ViewStep> sending = new ArrayList<>();
    for (BoundScheme scheme : schemes) {
      SchemeSteps written = StepWriter.of(scheme);
      sending.addAll(written.steps());
      written.brought().forEach(role -> brought.addAll(scheme.held(role)));
      headers(scheme.headers(), sending);
    }
    List<ViewStep> steps = new ArrayList<>();
    ApiSchemes.of(entry).used(alternative).stream()
        .filter(spec -> !brought.contains(spec.name()))
        .forEach(spec -> steps.add(obtain(spec)));
    steps.addAll(sending);
    headers(entry.headers(), steps);
    check(entry, alternative).ifPresent(steps::add);
    return steps;
  }

  private static ViewStep obtain(CredentialSpec spec) {
    ViewStep.Builder step = ViewStep.say("Get the ").thing(spec.title(), spec.obtain());
    step.say(spec.optional() ? ", if the way that you choose needs it." : ".");
    step.say(spec.description().isEmpty() ? "" : " " + spec.description());
    if (!spec.format().prefixes().isEmpty()) {
      step.say(" It begins with ").anyOf(spec.format().prefixes()).say(".");
    }
    return step.end();
  }

  private static void headers(List<FixedHeader> headers, List<ViewStep> steps) {
    headers.stream().filter(FixedHeader::required).map(WaySteps::header).forEach(steps::add);
  }

  private static ViewStep header(FixedHeader header) {
    String value = header.value().orElse(header.example());
    return ViewStep.say("Send the header ")
        .code(header.name() + (value.isEmpty() ? "" : ": " + value))
        .end(" too." + (header.description().isEmpty() ? "" : " " + header.description()));
  }

  private static Optional<ViewStep> check(Entry entry, Alternative alternative) {
    return entry
        .verify(alternative)
        .map(
            verify ->
                ViewStep.say("Check it: ")
                    .code(verify.method() + " " + VerifyAddress.of(entry, verify))
                    .end(
                        " answers below 300 if all is right."
                            + (verify.description().isEmpty() ? "" : " " + verify.description())));
  }
}

package io.github.authdex.site.view;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.FixedHeader;
import io.github.authdex.auth.Issued;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.catalog.ApiSchemes;
import io.github.authdex.catalog.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One way to be authenticated.
 *
 * @param anchor of its place on the page
 * @param title what the provider calls it, of all schemes that go together
 * @param kinds of its schemes
 * @param recommended whether the entry names it first
 * @param deprecated since or until when it is given up, or empty
 * @param descriptions when to choose it
 * @param scopes that a token needs for calls in general
 * @param wire where in a request what stands
 * @param steps from the credential to the checked call
 * @param flows of OAuth 2.0
 * @param names of its schemes, in order
 */
public record AlternativeView(
    String anchor,
    String title,
    List<Kind> kinds,
    boolean recommended,
    String deprecated,
    List<String> descriptions,
    List<String> scopes,
    List<WireLine> wire,
    List<ViewStep> steps,
    List<FlowView> flows,
    List<String> names) {
  private static final List<String> ISSUED = List.of("accessToken", "refreshToken");

  public AlternativeView {
    kinds = List.copyOf(kinds);
    descriptions = List.copyOf(descriptions);
    scopes = List.copyOf(scopes);
    wire = List.copyOf(wire);
    steps = List.copyOf(steps);
    flows = List.copyOf(flows);
    names = List.copyOf(names);
  }

  /**
   * A kind of auth.
   *
   * @param word such as {@code sigv4}
   * @param title what people call it
   */
  public record Kind(String word, String title) {
    static Kind of(String word) {
      return new Kind(word, KindWords.title(word));
    }
  }

  /** Returns whether there is a flow to show. */
  public boolean hasFlows() {
    return !flows.isEmpty();
  }

  /** Returns whether a part of the request carries the proof. */
  public boolean isOnWire() {
    return !wire.isEmpty();
  }

  /** Returns whether scopes are asked for. */
  public boolean hasScopes() {
    return !scopes.isEmpty();
  }

  static AlternativeView of(Entry entry, Alternative alternative, boolean recommended) {
    List<BoundScheme> schemes = alternative.names().stream().map(entry.schemes()::get).toList();
    String anchor =
        String.join("-", alternative.names())
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    return new AlternativeView(
        "way-" + anchor,
        schemes.stream().map(AlternativeView::title).collect(Collectors.joining(" with ")),
        schemes.stream().map(each -> Kind.of(each.scheme().kind())).distinct().toList(),
        recommended,
        schemes.stream()
            .map(BoundScheme::deprecated)
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(" ")),
        schemes.stream().map(BoundScheme::description).filter(text -> !text.isEmpty()).toList(),
        alternative.schemes().values().stream().flatMap(List::stream).distinct().toList(),
        schemes.stream()
            .flatMap(scheme -> WireLine.of(scheme, entry.credentials()).stream())
            .toList(),
        steps(entry, alternative, schemes),
        flows(entry, anchor, schemes),
        List.copyOf(alternative.names()));
  }

  private static String title(BoundScheme scheme) {
    return scheme.title().isEmpty() ? KindWords.title(scheme.scheme().kind()) : scheme.title();
  }

  private static List<ViewStep> steps(
      Entry entry, Alternative alternative, List<BoundScheme> schemes) {
    List<ViewStep> steps = new ArrayList<>();
    ApiSchemes.of(entry).used(alternative).stream()
        .filter(spec -> !isIssued(spec, schemes))
        .forEach(spec -> steps.add(obtain(spec)));
    for (BoundScheme scheme : schemes) {
      steps.addAll(StepWriter.of(scheme));
      StepWriter.headers(scheme).forEach(steps::add);
    }
    entry.headers().stream()
        .filter(FixedHeader::required)
        .map(AlternativeView::header)
        .forEach(steps::add);
    check(entry, alternative).ifPresent(steps::add);
    return steps;
  }

  /** What the steps bring is not there before. */
  private static boolean isIssued(CredentialSpec spec, List<BoundScheme> schemes) {
    return spec.obtain().isEmpty()
        && schemes.stream()
            .anyMatch(
                scheme ->
                    ISSUED.stream().anyMatch(role -> scheme.held(role).contains(spec.name()))
                        && !scheme.scheme().issued().equals(Issued.NOTHING));
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

  private static List<FlowView> flows(Entry entry, String anchor, List<BoundScheme> schemes) {
    List<FlowView> flows = new ArrayList<>();
    for (BoundScheme scheme : schemes) {
      if (scheme.scheme() instanceof OAuth2Scheme oauth2) {
        oauth2
            .flows()
            .forEach(
                flow ->
                    flows.add(
                        FlowView.of(
                            flow,
                            entry.servers().get(0).url(),
                            "flow-" + anchor + "-" + flows.size())));
      }
    }
    return flows;
  }
}

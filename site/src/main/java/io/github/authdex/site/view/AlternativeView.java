package io.github.authdex.site.view;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.catalog.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        WaySteps.of(entry, alternative, schemes),
        flows(entry, anchor, schemes),
        List.copyOf(alternative.names()));
  }

  private static String title(BoundScheme scheme) {
    return scheme.title().isEmpty() ? KindWords.title(scheme.scheme().kind()) : scheme.title();
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

package io.github.authdex.cli.scheme;

import io.github.authdex.auth.oauth2.OAuth2Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tells how a scheme is filled, for people: labels of two columns. */
public final class WaysText {
  private final List<String[]> lines = new ArrayList<>();

  private WaysText() {}

  /** Returns label and text of each line. */
  public static List<String[]> of(SchemeWays ways) {
    WaysText text = new WaysText();
    text.add(
        ways.scheme(),
        ways.variables().stream()
            .map(set -> String.join(" and ", set))
            .collect(Collectors.joining(", or else ", "", "")));
    if (!ways.deprecated().isEmpty()) {
      text.add("", "deprecated: " + ways.deprecated());
    }
    ways.discoveryUrl().ifPresent(url -> text.add("", "discovery at " + url));
    ways.flows().forEach(text::flow);
    ways.options()
        .map(TokenRequestText::of)
        .ifPresent(lines -> lines.forEach((label, words) -> text.add("  " + label, words)));
    if (ways.hasPerson()) {
      text.add(
          "",
          ways.needsPerson()
              ? "\"login\" asks a person for consent: there is no token without"
              : "\"login\" asks a person for consent: without such a token the app's own is taken");
    }
    return List.copyOf(text.lines);
  }

  private void flow(OAuth2Flow flow) {
    String who = UserConsent.isNeeded(flow) ? "a person consents" : "without a person";
    add("  " + flow.type().wireName(), who);
    flow.authorizationUrl().ifPresent(url -> add("    authorization", url));
    if (flow.type() == OAuth2Flow.Type.AUTHORIZATION_CODE) {
      add("    PKCE", TokenRequestText.pkce(flow.pkce()));
    }
    flow.deviceAuthorizationUrl().ifPresent(url -> add("    device", url));
    flow.tokenUrl().ifPresent(url -> add("    token", url));
    flow.refreshUrl().ifPresent(url -> add("    refresh", url));
    flow.revocationUrl().ifPresent(url -> add("    revocation", url));
    if (!flow.scopes().isEmpty()) {
      add("    scopes", String.join(" ", flow.scopes().keySet()));
    }
  }

  private void add(String label, String text) {
    lines.add(new String[] {label, text});
  }
}

package io.github.authdex.generator.emit.collection;

import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The steps to what one alternative needs, in order. */
final class GuideSteps {
  /** The flows in which a person consents in a browser that comes back. */
  private static final Set<OAuth2Flow.Type> WITH_REDIRECT =
      EnumSet.of(OAuth2Flow.Type.AUTHORIZATION_CODE, OAuth2Flow.Type.IMPLICIT);

  private final CollectionTool tool;
  private final SchemeRendering rendering;

  GuideSteps(CollectionTool tool, SchemeRendering rendering) {
    this.tool = tool;
    this.rendering = rendering;
  }

  /**
   * Returns the steps.
   *
   * @param oauth2 whether a token is asked for by OAuth 2.0
   */
  List<String> steps(boolean oauth2) {
    Optional<String> token = oauth2 ? accessToken() : Optional.empty();
    List<String> steps = new ArrayList<>();
    for (EnvironmentVariable variable : rendering.variables()) {
      boolean asked = variable.value().isEmpty() && !token.equals(Optional.of(variable.key()));
      if (asked) {
        steps.add(enter(variable));
      }
    }
    if (oauth2) {
      addToken(token, steps);
    }
    return steps;
  }

  private static String enter(EnvironmentVariable variable) {
    String key = AuthGuide.code(variable.key());
    String what = DescriptionText.description(variable.what().strip()).replaceAll("\\s+", " ");
    if (what.isEmpty()) {
      return "Fill in " + key + ".";
    }
    String page = LiteralText.url(variable.obtain());
    String from = page.isEmpty() ? "" : ", which you get at " + page + " ";
    String end = page.isEmpty() && !what.endsWith(".") ? "." : "";
    return "Fill in " + key + ": " + what + from.stripTrailing() + end;
  }

  /** Returns the variable that holds the token which requests carry. */
  private Optional<String> accessToken() {
    Optional<String> fetched =
        rendering.data(Script.FETCH_TOKENS).stream()
            .map(client -> client.path("accessToken").asText())
            .findFirst();
    return fetched.or(this::shownToken);
  }

  private Optional<String> shownToken() {
    return rendering
        .auth()
        .filter(NativeAuth.Made.class::isInstance)
        .map(auth -> ((NativeAuth.Made) auth).texts().getOrDefault("accessToken", ""))
        .filter(text -> text.matches("\\{\\{\\w+}}"))
        .map(text -> text.substring(2, text.length() - 2));
  }

  private void addToken(Optional<String> token, List<String> steps) {
    boolean fetched = !rendering.data(Script.FETCH_TOKENS).isEmpty();
    Optional<OAuth2Flow> flow = shown();
    boolean toolAsks = token.isEmpty() && flow.filter(tool::fetches).isPresent();
    if (flow.filter(each -> WITH_REDIRECT.contains(each.type())).isPresent()) {
      steps.add(
          tool.redirectUri()
              .map(uri -> "Allow the app the redirect URI " + uri + ".")
              .orElse("Allow the app the redirect URI that " + tool.title() + " shows."));
    }
    if (fetched) {
      steps.add("The collection fetches an access token with these by itself.");
    } else if (toolAsks) {
      steps.add(tool.title() + " asks for an access token by itself when a request needs one.");
    } else {
      token.ifPresent(variable -> steps.add(byHand(flow, variable)));
    }
  }

  private String byHand(Optional<OAuth2Flow> flow, String variable) {
    String into = "into " + AuthGuide.code(variable) + ".";
    boolean consents = flow.filter(each -> WITH_REDIRECT.contains(each.type())).isPresent();
    return flow.isPresent() && tool.asksPeople()
        ? "Ask for an access token where "
            + tool.title()
            + " shows the collection's authorization"
            + (consents ? ", and consent in the page that opens" : "")
            + "; or put a token that you have "
            + into
        : "Get an access token elsewhere, and put it " + into;
  }

  private Optional<OAuth2Flow> shown() {
    return rendering
        .auth()
        .filter(NativeAuth.Made.class::isInstance)
        .map(auth -> ((NativeAuth.Made) auth).scheme())
        .filter(OAuth2Scheme.class::isInstance)
        .flatMap(scheme -> ((OAuth2Scheme) scheme).flows().stream().findFirst());
  }
}

package io.github.authdex.generator.emit.collection;

import io.github.authdex.auth.oauth2.DpopUse;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import java.util.ArrayList;
import java.util.List;

/** Says what tools' own dialogues for OAuth 2.0 have no fields for, of what an API asks. */
final class OAuth2Losses {
  private OAuth2Losses() {}

  static List<String> of(OAuth2Scheme scheme, CollectionTool tool) {
    OAuth2Options options = scheme.options();
    List<String> losses = new ArrayList<>();
    boolean person =
        tool.asksPeople()
            && scheme.flows().stream()
                .anyMatch(flow -> flow.type() == OAuth2Flow.Type.AUTHORIZATION_CODE);
    if (options.clientAuthentication().wireName().endsWith("_jwt")) {
      losses.add(
          "the client proves itself by a JWT of its own ("
              + options.clientAuthentication().wireName()
              + "), which a collection does not sign");
    }
    if (person && !options.parameterNames().isEmpty()) {
      losses.add(
          tool.title()
              + "'s dialogue for consent knows none of the API's own names of parameters: "
              + String.join(", ", options.parameterNames().values()));
    }
    if (person && !options.callbackNames().isEmpty()) {
      losses.add(
          tool.title()
              + " looks for a code under the standard's name and not for "
              + String.join(", ", options.callbackNames().values()));
    }
    if (person && !options.tokenHeaders().isEmpty() && !tool.sendsTokenHeaders()) {
      losses.add(
          tool.title()
              + "'s dialogue sends no headers with token requests; the API wants "
              + String.join(", ", options.tokenHeaders().keySet()));
    }
    if (options.dpop() == DpopUse.SUPPORTED) {
      losses.add(
          "tokens are those of any bearer, as " + tool.title() + " has no proof of a key (DPoP)");
    }
    return losses;
  }
}

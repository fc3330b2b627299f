package io.github.authdex.cli.scheme;

import io.github.authdex.auth.jwt.AssertionForm;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oauth2.DpopUse;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.TokenTerms;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Tells in words what token requests and tokens of one API are like beyond the standard's. */
final class TokenRequestText {
  private TokenRequestText() {}

  static String pkce(OAuth2Flow.Pkce pkce) {
    return pkce == OAuth2Flow.Pkce.UNKNOWN
        ? "not known, none is sent"
        : pkce.name().toLowerCase(Locale.ROOT);
  }

  /** Returns what is not usual, by label. */
  static Map<String, String> of(OAuth2Options options) {
    Map<String, String> lines = new LinkedHashMap<>();
    ClientAuthentication method = options.clientAuthentication();
    if (method.wireName().endsWith("_jwt")) {
      lines.put("client proof", method.wireName() + form(options.assertion()));
    }
    put(lines, "token headers", String.join(" ", options.tokenHeaders().keySet()));
    put(lines, "parameter names", names(options.parameterNames()));
    put(lines, "callback names", names(options.callbackNames()));
    if (!options.stateParameters().isEmpty()) {
      lines.put(
          "token request", "repeats the state as " + String.join(", ", options.stateParameters()));
    }
    TokenTerms terms = options.tokenTerms();
    put(lines, "access token", terms.accessSeconds().map(TokenRequestText::life).orElse(""));
    put(lines, "refresh token", refresh(terms));
    if (options.dpop() != DpopUse.NONE) {
      lines.put("DPoP", options.dpop().name().toLowerCase(Locale.ROOT));
    }
    return lines;
  }

  private static void put(Map<String, String> lines, String label, String words) {
    if (!words.isEmpty()) {
      lines.put(label, words);
    }
  }

  private static String form(AssertionForm form) {
    return (form.algorithms().isEmpty() ? "" : " by " + String.join(" or ", form.algorithms()))
        + form.audience().map(audience -> ", for " + audience).orElse("");
  }

  private static String names(Map<String, String> names) {
    StringBuilder words = new StringBuilder();
    names.forEach(
        (standard, own) ->
            words.append(words.isEmpty() ? "" : ", ").append(own + " for " + standard));
    return words.toString();
  }

  private static String refresh(TokenTerms terms) {
    String life = terms.refreshSeconds().map(TokenRequestText::life).orElse("");
    String use =
        terms
            .rotates()
            .map(once -> once ? "works once, its answer brings the next" : "works again and again")
            .orElse("");
    return life.isEmpty() || use.isEmpty() ? life + use : life + "; " + use;
  }

  private static String life(int seconds) {
    int[] sizes = {86_400, 3600, 60};
    String[] units = {"days", "hours", "minutes"};
    for (int i = 0; i < sizes.length; i++) {
      if (seconds % sizes[i] == 0 && seconds / sizes[i] > 1) {
        return "lives " + seconds / sizes[i] + " " + units[i];
      }
    }
    return "lives " + seconds + " seconds";
  }
}

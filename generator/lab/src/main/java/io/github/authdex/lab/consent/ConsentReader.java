package io.github.authdex.lab.consent;

import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Flow.Pkce;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.lab.check.SameText;
import io.github.authdex.lab.consent.ConsentRefusal.Back;
import io.github.authdex.lab.run.ConsentTerms;
import io.github.authdex.lab.run.SchemeScopes;
import io.github.authdex.lab.token.TokenParameters;
import io.github.authdex.lab.token.TokenRefusal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what a client asks a person for, and says what is wrong with it.
 *
 * @param flows that begin here
 * @param clientId of the one client, or empty
 */
record ConsentReader(
    List<OAuth2Flow> flows,
    OAuth2Options options,
    SchemeScopes scopes,
    ConsentTerms terms,
    String clientId) {
  private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

  ConsentReader {
    flows = List.copyOf(flows);
  }

  /**
   * Reads a request for consent.
   *
   * @param given as the API calls them
   */
  ConsentRequest read(TokenParameters given) throws ConsentRefusal {
    TokenParameters parameters;
    try {
      parameters = given.under(options.parameterNames());
    } catch (TokenRefusal e) {
      throw ConsentRefusal.shown(e.getMessage());
    }
    String redirectUri = requireClient(parameters);
    String type = parameters.find("response_type").orElse("");
    boolean implicit = type.equals("token");
    Back back = new Back(redirectUri, parameters.find("state"), implicit);
    OAuth2Flow flow = flow(type, back);
    Optional<String> challenge = challenge(parameters, flow, back);
    String method = parameters.find("code_challenge_method").orElse("plain");
    if (challenge.isPresent() && !method.equals("S256") && !method.equals("plain")) {
      throw ConsentRefusal.told(
          "invalid_request", "Expected S256 or plain as code_challenge_method", back);
    }
    if (parameters.find("prompt").filter("none"::equals).isPresent() && !terms.automatic()) {
      throw ConsentRefusal.told("consent_required", "Nobody has consented yet", back);
    }
    Set<String> asked = asked(parameters, back);
    return new ConsentRequest(
        implicit,
        redirectUri,
        back.state(),
        asked.isEmpty() ? scopes.known() : asked,
        !asked.isEmpty(),
        challenge,
        method,
        parameters.find("nonce"));
  }

  /** Returns where to send the answer, which counts only for the client that it belongs to. */
  private String requireClient(TokenParameters parameters) throws ConsentRefusal {
    String client =
        parameters
            .find("client_id")
            .orElseThrow(
                () -> ConsentRefusal.shown("The parameter \"client_id\" is missing in the URL"));
    if (!clientId.isEmpty() && !SameText.of(client, clientId)) {
      throw ConsentRefusal.shown("The client_id is another than the one of this lab");
    }
    String redirectUri =
        parameters
            .find("redirect_uri")
            .orElseThrow(
                () -> ConsentRefusal.shown("The parameter \"redirect_uri\" is missing in the URL"));
    if (!terms.allow(redirectUri)) {
      throw ConsentRefusal.shown(
          "The redirect_uri is neither on loopback nor one that the lab was told of by"
              + " --redirect-uri, exactly as it is sent");
    }
    return redirectUri;
  }

  private OAuth2Flow flow(String type, Back back) throws ConsentRefusal {
    OAuth2Flow.Type wanted =
        switch (type) {
          case "code" -> OAuth2Flow.Type.AUTHORIZATION_CODE;
          case "token" -> OAuth2Flow.Type.IMPLICIT;
          case "" ->
              throw ConsentRefusal.told(
                  "invalid_request", "The parameter \"response_type\" is missing", back);
          default ->
              throw ConsentRefusal.told(
                  "unsupported_response_type", "Expected code or token as response_type", back);
        };
    return flows.stream()
        .filter(flow -> flow.type() == wanted)
        .findFirst()
        .orElseThrow(
            () ->
                ConsentRefusal.told(
                    "unsupported_response_type",
                    "The API does not have the flow " + wanted.wireName(),
                    back));
  }

  private static Optional<String> challenge(TokenParameters parameters, OAuth2Flow flow, Back back)
      throws ConsentRefusal {
    Optional<String> challenge = parameters.find("code_challenge");
    if (flow.pkce() == Pkce.REQUIRED && challenge.isEmpty()) {
      throw ConsentRefusal.told(
          "invalid_request", "This API requires a code_challenge (RFC 7636)", back);
    }
    if (flow.pkce() == Pkce.UNSUPPORTED && challenge.isPresent()) {
      throw ConsentRefusal.told("invalid_request", "This API refuses a code_challenge", back);
    }
    if (challenge.isPresent() && !CHALLENGE.matcher(challenge.get()).matches()) {
      throw ConsentRefusal.told(
          "invalid_request",
          "The code_challenge is not of 43 to 128 letters, digits or -._~",
          back);
    }
    return challenge;
  }

  private Set<String> asked(TokenParameters parameters, Back back) throws ConsentRefusal {
    Pattern separator = Pattern.compile(Pattern.quote(options.scopeSeparator()));
    Set<String> asked =
        new LinkedHashSet<>(
            Arrays.asList(separator.split(parameters.find("scope").orElse(""), -1)));
    asked.remove("");
    if (!scopes.allow(asked)) {
      throw ConsentRefusal.told(
          "invalid_scope",
          "The API does not list every scope that was asked for; \""
              + options.scopeSeparator()
              + "\" stands between scopes",
          back);
    }
    return asked;
  }
}

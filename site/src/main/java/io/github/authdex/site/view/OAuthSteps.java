package io.github.authdex.site.view;

import io.github.authdex.auth.SchemeEndpoint;
import io.github.authdex.auth.oauth1.OAuth1Scheme;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.oidc.OidcScheme;
import java.util.ArrayList;
import java.util.List;

/** Steps by what somebody consents to, or a client asks for: tokens come from a flow. */
final class OAuthSteps {
  private static final List<String> TOKENS = List.of("accessToken", "refreshToken");
  private static final List<String> TOKEN_CREDENTIALS = List.of("token", "tokenSecret");

  private OAuthSteps() {}

  static SchemeSteps oauth1(OAuth1Scheme scheme) {
    List<ViewStep> steps = new ArrayList<>();
    scheme.endpoints().forEach(endpoint -> steps.add(at(endpoint)));
    List<String> brought = steps.isEmpty() ? List.of() : TOKEN_CREDENTIALS;
    steps.add(
        SignatureSteps.signs(scheme.signatureMethod())
            .say(" over method, address and parameters, with the secrets of client and token")
            .end(" (RFC 5849)."));
    return new SchemeSteps(steps, brought);
  }

  private static ViewStep at(SchemeEndpoint endpoint) {
    return ViewStep.say(
            switch (endpoint.use()) {
              case TEMPORARY_CREDENTIALS -> "Ask for temporary credentials at ";
              case CONSENT -> "Have the person consent at ";
              default -> "Exchange what came back for token credentials at ";
            })
        .address(endpoint.url())
        .end(".");
  }

  static SchemeSteps oidc(OidcScheme scheme) {
    return new SchemeSteps(
        List.of(
            ViewStep.say("Read the endpoints in the discovery document at ")
                .address(scheme.openIdConnectUrl())
                .end("."),
            ViewStep.say("Get an access token by one of the flows that it offers.").end(),
            sent(scheme.options())),
        TOKENS);
  }

  static SchemeSteps oauth2(OAuth2Scheme scheme) {
    List<ViewStep> steps = new ArrayList<>();
    scheme.flows().stream()
        .findFirst()
        .ifPresent(flow -> steps.addAll(flow(flow, scheme.options())));
    List<String> brought = steps.isEmpty() ? List.of() : TOKENS;
    steps.add(sent(scheme.options()));
    return new SchemeSteps(steps, brought);
  }

  private static List<ViewStep> flow(OAuth2Flow flow, OAuth2Options options) {
    List<ViewStep> steps = new ArrayList<>();
    flow.authorizationUrl()
        .ifPresent(
            url ->
                steps.add(
                    ViewStep.say("Send the person to ")
                        .address(url)
                        .say(
                            " with your client ID, a redirect URI, the scopes that you need and a"
                                + " state")
                        .end(flow.pkce().isSent() ? ", and a code challenge (PKCE)." : ".")));
    flow.deviceAuthorizationUrl()
        .ifPresent(
            url ->
                steps.add(
                    ViewStep.say("Ask ")
                        .address(url)
                        .end(
                            " for a code, and show it to the person with the page to type it"
                                + " on.")));
    flow.tokenUrl().ifPresent(url -> steps.add(token(flow, url, options)));
    return steps;
  }

  private static ViewStep token(OAuth2Flow flow, String url, OAuth2Options options) {
    return ViewStep.say(
            switch (flow.type()) {
              case AUTHORIZATION_CODE -> "Exchange the code that comes back at ";
              case DEVICE_AUTHORIZATION -> "Until the person has consented, ask for the token at ";
              case TOKEN_EXCHANGE -> "Exchange the other's token at ";
              default -> "Ask for an access token at ";
            })
        .address(url)
        .say(", the client proving itself by ")
        .code(options.clientAuthentication().wireName())
        .end(options.jsonRequest() ? "; the request is JSON." : ".");
  }

  private static ViewStep sent(OAuth2Options options) {
    return ViewStep.sent("the access token", options.in(), options.name());
  }
}

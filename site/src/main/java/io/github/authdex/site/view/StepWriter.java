package io.github.authdex.site.view;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.asap.AsapScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.edgegrid.EdgeGridScheme;
import io.github.authdex.auth.hawk.HawkScheme;
import io.github.authdex.auth.httpsig.HttpSigScheme;
import io.github.authdex.auth.jwt.JwtExchange;
import io.github.authdex.auth.jwt.JwtScheme;
import io.github.authdex.auth.mtls.MtlsScheme;
import io.github.authdex.auth.ntlm.NtlmScheme;
import io.github.authdex.auth.oauth1.OAuth1Scheme;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.oidc.OidcScheme;
import io.github.authdex.auth.session.SessionLogin;
import io.github.authdex.auth.session.SessionScheme;
import io.github.authdex.auth.session.SessionToken;
import io.github.authdex.auth.signature.SignatureScheme;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Says what to do with what a caller holds, from the credential to the request, by one scheme. */
final class StepWriter implements AuthScheme.Visitor<List<ViewStep>> {
  private final BoundScheme bound;

  private StepWriter(BoundScheme bound) {
    this.bound = bound;
  }

  static List<ViewStep> of(BoundScheme bound) {
    return bound.scheme().accept(new StepWriter(bound));
  }

  @Override
  public List<ViewStep> apiKey(ApiKeyScheme scheme) {
    String where =
        switch (scheme.in()) {
          case HEADER -> "Send it with each request in the header ";
          case QUERY -> "Send it with each request in the query parameter ";
          case COOKIE -> "Send it with each request in the cookie ";
          case BODY -> "Send it with each request in the field ";
          case PATH -> "Put it into the path of each request, in the place of ";
        };
    String name = scheme.in() == Placement.PATH ? "{" + scheme.name() + "}" : scheme.name();
    ViewStep.Builder step = ViewStep.say(where).code(name);
    return List.of(
        scheme.prefix().isEmpty()
            ? step.end(".")
            : step.say(", behind ").code(scheme.prefix().strip()).end("."));
  }

  @Override
  public List<ViewStep> bearer(BearerScheme scheme) {
    ViewStep.Builder step =
        ViewStep.say("Send it with each request in the header ").code("Authorization");
    return List.of(
        scheme.prefix().isBlank()
            ? step.end(".")
            : step.say(", behind the word ").code(scheme.prefix().strip()).end("."));
  }

  @Override
  public List<ViewStep> basic(BasicScheme scheme) {
    boolean none = bound.player("password").isEmpty();
    return List.of(
        ViewStep.say("Send it by HTTP Basic: ")
            .code("Authorization: Basic")
            .say(" and the Base64 of user name, colon and password.")
            .end(none ? " The password stays empty; the colon does not." : ""));
  }

  @Override
  public List<ViewStep> digest(DigestScheme scheme) {
    return List.of(
        ViewStep.say("Send the request; the answer is 401 with a challenge in ")
            .code("WWW-Authenticate")
            .end("."),
        ViewStep.say(
                "Send it again with the answer to that challenge, which proves the password"
                    + " without sending it.")
            .end());
  }

  @Override
  public List<ViewStep> ntlm(NtlmScheme scheme) {
    return List.of(
        ViewStep.say(
                "Keep one connection open: NTLM authenticates the connection in three messages,"
                    + " not the request.")
            .end());
  }

  @Override
  public List<ViewStep> mtls(MtlsScheme scheme) {
    return List.of(
        ViewStep.say(
                "Show the certificate when the TLS connection is made; nothing of it stands in"
                    + " the request.")
            .end());
  }

  @Override
  public List<ViewStep> oauth1(OAuth1Scheme scheme) {
    List<ViewStep> steps = new ArrayList<>();
    scheme
        .endpoints()
        .forEach(
            endpoint ->
                steps.add(
                    ViewStep.say(
                            switch (endpoint.use()) {
                              case TEMPORARY_CREDENTIALS -> "Ask for temporary credentials at ";
                              case CONSENT -> "Have the person consent at ";
                              default -> "Exchange what came back for token credentials at ";
                            })
                        .address(endpoint.url())
                        .end(".")));
    steps.add(
        signs(scheme.signatureMethod())
            .say(" over method, address and parameters, with the secrets of client and token")
            .end(" (RFC 5849)."));
    return steps;
  }

  @Override
  public List<ViewStep> sigV4(SigV4Scheme scheme) {
    return List.of(
        signs("AWS4-HMAC-SHA256")
            .say(", for the service ")
            .code(scheme.service())
            .say(" in the region ")
            .code(scheme.region())
            .end("."));
  }

  @Override
  public List<ViewStep> hawk(HawkScheme scheme) {
    return List.of(
        signs("Hawk with " + scheme.algorithm()).end(" over time, nonce, method and address."));
  }

  @Override
  public List<ViewStep> edgeGrid(EdgeGridScheme scheme) {
    return List.of(signs("EG1-HMAC-SHA256").end(" over method, address and content."));
  }

  @Override
  public List<ViewStep> httpSig(HttpSigScheme scheme) {
    return List.of(
        signs(scheme.algorithm())
            .say(" over ")
            .code(String.join(", ", scheme.components()))
            .end(" (RFC 9421)."));
  }

  @Override
  public List<ViewStep> signature(SignatureScheme scheme) {
    return List.of(
        signs(scheme.algorithm())
            .say(", and send the signature in the " + scheme.in() + " ")
            .code(scheme.name())
            .end("."));
  }

  @Override
  public List<ViewStep> asap(AsapScheme scheme) {
    return List.of(
        ViewStep.say("For each request sign a short-lived JWT by ")
            .code(scheme.algorithm())
            .say(" for the audience ")
            .code(scheme.audience())
            .say(", and send it behind ")
            .code("Authorization: Bearer")
            .end("."));
  }

  @Override
  public List<ViewStep> jwt(JwtScheme scheme) {
    ViewStep.Builder sign =
        ViewStep.say("Sign a JWT by ")
            .code(scheme.algorithm())
            .say(" that counts for " + LifeWords.of(scheme.lifetimeSeconds()));
    List<ViewStep> steps = new ArrayList<>(List.of(sign.end(".")));
    scheme
        .exchange()
        .map(JwtExchange::url)
        .ifPresent(
            url ->
                steps.add(
                    ViewStep.say("Exchange it for an access token at ").address(url).end(".")));
    steps.add(sent(scheme.exchange().isPresent() ? "the token" : "it", scheme.in(), scheme.name()));
    return steps;
  }

  @Override
  public List<ViewStep> session(SessionScheme scheme) {
    List<ViewStep> steps = new ArrayList<>();
    for (SessionLogin login : scheme.login().steps()) {
      ViewStep.Builder step =
          ViewStep.say(steps.isEmpty() ? "Log in: send " : "Then send ")
              .code(login.method() + " " + login.url());
      steps.add(
          login.fields().isEmpty()
              ? step.end(".")
              : step.say(" with the fields ").anyOf(List.copyOf(login.fields().keySet())).end("."));
    }
    scheme
        .tokens()
        .forEach(token -> steps.add(sent("what the answer has", token.in(), token.name())));
    if (scheme.tokens().stream().map(SessionToken::in).noneMatch(Placement.COOKIE::equals)
        && scheme.cookies()) {
      steps.add(ViewStep.say("Send the cookies of the answer with each request.").end());
    }
    scheme
        .lifetimeSeconds()
        .ifPresent(
            seconds ->
                steps.add(ViewStep.say("Log in again after " + LifeWords.of(seconds)).end(".")));
    return steps;
  }

  @Override
  public List<ViewStep> oidc(OidcScheme scheme) {
    return List.of(
        ViewStep.say("Read the endpoints in the discovery document at ")
            .address(scheme.openIdConnectUrl())
            .end("."),
        ViewStep.say("Get an access token by one of the flows that it offers.").end(),
        sent("the access token", scheme.options().in(), scheme.options().name()));
  }

  @Override
  public List<ViewStep> oauth2(OAuth2Scheme scheme) {
    List<ViewStep> steps = new ArrayList<>();
    scheme.flows().stream()
        .findFirst()
        .ifPresent(flow -> steps.addAll(flow(flow, scheme.options())));
    steps.add(sent("the access token", scheme.options().in(), scheme.options().name()));
    return steps;
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
    flow.tokenUrl()
        .ifPresent(
            url ->
                steps.add(
                    ViewStep.say(tokenWords(flow))
                        .address(url)
                        .say(", the client proving itself by ")
                        .code(options.clientAuthentication().wireName())
                        .end(options.jsonRequest() ? "; the request is JSON." : ".")));
    return steps;
  }

  private static String tokenWords(OAuth2Flow flow) {
    return switch (flow.type()) {
      case AUTHORIZATION_CODE -> "Exchange the code that comes back at ";
      case DEVICE_AUTHORIZATION -> "Until the person has consented, ask for the token at ";
      case TOKEN_EXCHANGE -> "Exchange the other's token at ";
      default -> "Ask for an access token at ";
    };
  }

  private static ViewStep.Builder signs(String method) {
    return ViewStep.say("Sign each request by ").code(method);
  }

  private static ViewStep sent(String what, Placement in, String name) {
    return ViewStep.say("Send " + what + " with each request in the " + in + " ")
        .code(name.isEmpty() ? "that the answer names" : name)
        .end(".");
  }

  /** Returns {@code steps} and, where there are headers beside the proof, what they are. */
  static Stream<ViewStep> headers(BoundScheme bound) {
    return bound.headers().stream()
        .filter(header -> header.required())
        .map(
            header ->
                ViewStep.say("Send the header ")
                    .code(
                        header.value().isPresent()
                            ? header.name() + ": " + header.value().get()
                            : header.name())
                    .end(
                        " too."
                            + (header.description().isEmpty() ? "" : " " + header.description())));
  }
}

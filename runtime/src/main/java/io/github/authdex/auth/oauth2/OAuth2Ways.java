package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.Way;
import io.github.authdex.auth.credential.CredentialRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sets of credentials with which tokens can be had without a person. */
final class OAuth2Ways {
  private static final List<String> ID = List.of("clientId");
  private static final List<String> OWNER = List.of("username", "password");
  private static final List<String> SUBJECT = List.of("subjectToken");
  private static final List<String> REFRESH_TOKEN = List.of("refreshToken");
  private static final List<String> NOTHING = List.of();
  private static final String DPOP_KEY = "dpopKey";

  private final OAuth2Scheme scheme;
  private final List<String> urls;
  private final List<String> proof;
  private final List<String> beside;

  /** The key that tokens are bound to, where there is no token without one. */
  private final List<String> bound;

  private OAuth2Ways(OAuth2Scheme scheme) {
    this.scheme = scheme;
    this.urls =
        scheme.flows().stream()
            .flatMap(flow -> Stream.of(flow.tokenUrl(), flow.refreshUrl()))
            .flatMap(url -> url.stream())
            .toList();
    ClientAuthentication client = scheme.options().clientAuthentication();
    this.proof = client.proof();
    List<String> others = new ArrayList<>(client.beside());
    others.remove("clientAssertion");
    if (scheme.options().dpop() == DpopUse.SUPPORTED) {
      others.add(DPOP_KEY);
    }
    this.beside = List.copyOf(others);
    this.bound = scheme.options().dpop() == DpopUse.REQUIRED ? List.of(DPOP_KEY) : NOTHING;
  }

  /**
   * Returns the ways of {@code scheme} that end at a token endpoint, in the order in which they are
   * taken where a caller holds several.
   */
  static List<Way> of(OAuth2Scheme scheme) {
    return new OAuth2Ways(scheme).all();
  }

  private List<Way> all() {
    OAuth2Options options = scheme.options();
    boolean always = options.clientAuthentication().isAlwaysNeeded();
    boolean assertion = options.clientAuthentication().beside().contains("clientAssertion");
    Set<OAuth2Flow.Type> flows =
        scheme.flows().stream()
            .filter(flow -> flow.tokenUrl().or(flow::refreshUrl).isPresent())
            .map(OAuth2Flow::type)
            .collect(Collectors.toSet());
    List<Way> ways = new ArrayList<>();
    List<String> dpop = options.dpop() == DpopUse.SUPPORTED ? List.of(DPOP_KEY) : NOTHING;
    ways.add(
        new Way("accessToken", roles(joined(List.of("accessToken"), bound), dpop), NOTHING, false));
    if (flows.stream().anyMatch(OAuth2Ways::refreshes)) {
      List<CredentialRole> roles =
          always
              ? roles(joined(ID, proof, REFRESH_TOKEN, bound), beside)
              : roles(joined(ID, REFRESH_TOKEN, bound), joined(proof, beside));
      List<String> parameters = List.copyOf(options.refreshParameters().values());
      ways.add(new Way("refreshToken", roles, joined(urls, parameters, requests()), false));
    }
    if (flows.contains(OAuth2Flow.Type.TOKEN_EXCHANGE)) {
      ways.add(
          asked(
              "tokenExchange",
              always
                  ? roles(joined(ID, proof, SUBJECT, bound), beside)
                  : roles(joined(SUBJECT, bound), joined(ID, proof, beside))));
    }
    if (flows.contains(OAuth2Flow.Type.CLIENT_CREDENTIALS)) {
      ways.add(asked("clientCredentials", roles(joined(ID, proof, bound), beside)));
      if (assertion) {
        ways.add(
            asked("clientAssertion", roles(joined(ID, List.of("clientAssertion"), bound), dpop)));
      }
    }
    if (flows.contains(OAuth2Flow.Type.PASSWORD)) {
      ways.add(
          asked(
              "password",
              always
                  ? roles(joined(ID, proof, OWNER, bound), beside)
                  : roles(joined(OWNER, bound), joined(ID, proof, beside))));
    }
    return List.copyOf(ways);
  }

  /** Returns the templates of each token request: its headers, and what an assertion says. */
  private List<String> requests() {
    OAuth2Options options = scheme.options();
    List<String> headers = List.copyOf(options.tokenHeaders().values());
    return options.clientAuthentication().isAssertion()
        ? joined(headers, options.assertion().templates().toList())
        : headers;
  }

  /** Returns a way whose token request has parameters, and scopes. */
  private Way asked(String name, List<CredentialRole> roles) {
    List<String> parameters = List.copyOf(scheme.options().tokenParameters().values());
    return new Way(name, roles, joined(urls, parameters, requests()), true);
  }

  /** Returns roles of the scheme, in its order. */
  private List<CredentialRole> roles(List<String> needed, List<String> optional) {
    return scheme.roles().stream()
        .filter(role -> needed.contains(role.name()) || optional.contains(role.name()))
        .map(role -> new CredentialRole(role.name(), role.secret(), !needed.contains(role.name())))
        .toList();
  }

  /**
   * Returns whether a flow of this type gives refresh tokens out: a client that proves itself needs
   * none (RFC 6749 §4.4.3).
   */
  static boolean refreshes(OAuth2Flow.Type flow) {
    return flow == OAuth2Flow.Type.AUTHORIZATION_CODE
        || flow == OAuth2Flow.Type.DEVICE_AUTHORIZATION
        || flow == OAuth2Flow.Type.PASSWORD;
  }

  @SafeVarargs
  private static List<String> joined(List<String>... lists) {
    List<String> all = new ArrayList<>();
    for (List<String> list : lists) {
      all.addAll(list);
    }
    return all;
  }
}

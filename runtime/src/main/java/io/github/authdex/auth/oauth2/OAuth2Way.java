package io.github.authdex.auth.oauth2;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A set of credentials with which tokens can be had without a person.
 *
 * @param name what it is called: {@code accessToken}, {@code clientCredentials}, {@code
 *     clientAssertion}, {@code password} or {@code refreshToken}
 * @param roles what must be held, in the order a person would give it
 * @param optional what may be held besides
 */
public record OAuth2Way(String name, List<String> roles, List<String> optional) {
  public OAuth2Way {
    roles = List.copyOf(roles);
    optional = List.copyOf(optional);
  }

  /**
   * Returns the ways of an API with {@code flows} that end at a token endpoint, in the order in
   * which they are taken where a caller holds several.
   */
  static List<OAuth2Way> of(Set<OAuth2Flow.Type> flows, ClientAuthentication client) {
    List<String> proof = new ArrayList<>(client.proof());
    List<String> beside = new ArrayList<>(client.beside());
    boolean assertion = beside.remove("clientAssertion");
    List<OAuth2Way> ways = new ArrayList<>();
    List<String> optional = joined(proof, beside);
    ways.add(new OAuth2Way("accessToken", List.of("accessToken"), List.of()));
    if (flows.stream().anyMatch(OAuth2Way::refreshes)) {
      ways.add(new OAuth2Way("refreshToken", List.of("clientId", "refreshToken"), optional));
    }
    if (flows.contains(OAuth2Flow.Type.CLIENT_CREDENTIALS)) {
      ways.add(new OAuth2Way("clientCredentials", joined(List.of("clientId"), proof), beside));
      if (assertion) {
        ways.add(
            new OAuth2Way("clientAssertion", List.of("clientId", "clientAssertion"), List.of()));
      }
    }
    if (flows.contains(OAuth2Flow.Type.PASSWORD)) {
      ways.add(
          new OAuth2Way(
              "password", List.of("username", "password"), joined(List.of("clientId"), optional)));
    }
    return List.copyOf(ways);
  }

  /** A client that proves itself needs no refresh token (RFC 6749 §4.4.3). */
  private static boolean refreshes(OAuth2Flow.Type flow) {
    return flow == OAuth2Flow.Type.AUTHORIZATION_CODE
        || flow == OAuth2Flow.Type.DEVICE_AUTHORIZATION
        || flow == OAuth2Flow.Type.PASSWORD;
  }

  private static List<String> joined(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }
}

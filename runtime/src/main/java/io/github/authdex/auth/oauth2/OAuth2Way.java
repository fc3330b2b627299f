package io.github.authdex.auth.oauth2;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A set of credentials with which tokens can be had without a person.
 *
 * @param name what it is called: {@code accessToken}, {@code clientCredentials}, {@code
 *     clientAssertion}, {@code password} or {@code refreshToken}
 * @param roles what must be held, in the order a person would give it
 * @param optional what may be held besides
 */
public record OAuth2Way(String name, List<String> roles, List<String> optional) {
  private static final List<String> ID = List.of("clientId");
  private static final List<String> OWNER = List.of("username", "password");
  private static final List<String> REFRESH_TOKEN = List.of("refreshToken");

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
    ways.add(new OAuth2Way("accessToken", List.of("accessToken"), List.of()));
    if (flows.stream().anyMatch(OAuth2Way::refreshes)) {
      ways.add(
          client.isAlwaysNeeded()
              ? new OAuth2Way("refreshToken", joined(joined(ID, proof), REFRESH_TOKEN), beside)
              : new OAuth2Way("refreshToken", joined(ID, REFRESH_TOKEN), joined(proof, beside)));
    }
    if (flows.contains(OAuth2Flow.Type.CLIENT_CREDENTIALS)) {
      ways.add(new OAuth2Way("clientCredentials", joined(ID, proof), beside));
      if (assertion) {
        ways.add(
            new OAuth2Way("clientAssertion", joined(ID, List.of("clientAssertion")), List.of()));
      }
    }
    if (flows.contains(OAuth2Flow.Type.PASSWORD)) {
      ways.add(
          client.isAlwaysNeeded()
              ? new OAuth2Way("password", joined(joined(ID, proof), OWNER), beside)
              : new OAuth2Way("password", OWNER, joined(joined(ID, proof), beside)));
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
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}

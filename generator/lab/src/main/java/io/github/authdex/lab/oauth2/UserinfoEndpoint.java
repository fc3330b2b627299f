package io.github.authdex.lab.oauth2;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.lab.address.AuthEndpoint;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.message.Reply;
import io.github.authdex.lab.token.IssuedTokens;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells who has consented, to whom the token's scopes allow it (OpenID Connect Core 1.0 §5.3). */
final class UserinfoEndpoint implements AuthEndpoint {
  private static final String NAME = "userinfo endpoint";
  private static final String BEARER = "Bearer ";

  private final IssuedTokens tokens;

  UserinfoEndpoint(IssuedTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public Reply answer(ReceivedRequest request) {
    Optional<String> token =
        request.headers("Authorization").stream()
            .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
            .map(value -> value.substring(BEARER.length()))
            .findFirst();
    if (token.isEmpty()) {
      return refusal(401, "", "The access token is missing in the header Authorization");
    }
    Optional<IssuedTokens.Life> life = tokens.life(token.get());
    if (life.isEmpty()) {
      return refusal(401, "invalid_token", "The access token is none that counts here");
    }
    return life.get().scopes().contains(IdTokens.SCOPE)
        ? new Reply(200, List.of(), claims(life.get().scopes()), NAME, "")
        : refusal(403, "insufficient_scope", "The access token lacks the scope openid");
  }

  private static ObjectNode claims(Set<String> scopes) {
    ObjectNode claims = JsonNodeFactory.instance.objectNode();
    claims.put("sub", IdTokens.SUBJECT);
    if (scopes.contains("profile")) {
      claims.put("name", "A Person of the Lab");
      claims.put("preferred_username", IdTokens.SUBJECT);
    }
    if (scopes.contains("email")) {
      claims.put("email", "person@example.com");
      claims.put("email_verified", true);
    }
    return claims;
  }

  private static Reply refusal(int status, String error, String problem) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    String challenge = "Bearer";
    if (!error.isEmpty()) {
      body.put("error", error);
      challenge += " error=\"" + error + "\"";
    }
    body.put("problem", problem);
    return new Reply(status, List.of(), body, NAME, problem).with("WWW-Authenticate", challenge);
  }
}

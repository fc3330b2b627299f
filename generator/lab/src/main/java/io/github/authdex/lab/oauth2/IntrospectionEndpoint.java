package io.github.authdex.lab.oauth2;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.lab.address.AuthEndpoint;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.message.Reply;
import io.github.authdex.lab.token.IssuedTokens;
import io.github.authdex.lab.token.TokenParameters;
import io.github.authdex.lab.token.TokenRefusal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Tells a client what a token is good for (RFC 7662 §2). */
final class IntrospectionEndpoint implements AuthEndpoint {
  private static final String NAME = "introspection endpoint";

  private final OAuth2Options options;
  private final ClientProof client;
  private final IssuedTokens tokens;

  IntrospectionEndpoint(OAuth2Options options, ClientProof client, IssuedTokens tokens) {
    this.options = options;
    this.client = client;
    this.tokens = tokens;
  }

  /** Of a token that does not count nothing else is told (§2.2). */
  @Override
  public Reply answer(ReceivedRequest request) {
    try {
      TokenParameters parameters =
          TokenParameters.read(request, false).under(options.parameterNames());
      client.check(request, parameters);
      Optional<IssuedTokens.Life> life = tokens.life(parameters.require("token"));
      ObjectNode body = JsonNodeFactory.instance.objectNode().put("active", life.isPresent());
      life.ifPresent(known -> tell(body, known));
      return new Reply(200, List.of(), body, NAME, "").with("Cache-Control", "no-store");
    } catch (TokenRefusal e) {
      return e.reply(NAME);
    }
  }

  private static void tell(ObjectNode body, IssuedTokens.Life life) {
    body.put("scope", String.join(" ", new TreeSet<>(life.scopes())));
    life.expires().ifPresent(end -> body.put("exp", end.getEpochSecond()));
    life.key().ifPresent(key -> body.putObject("cnf").put("jkt", key));
  }
}

package io.github.authdex.lab.oauth2;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.lab.address.AuthEndpoint;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.message.Reply;
import io.github.authdex.lab.token.IssuedTokens;
import io.github.authdex.lab.token.TokenParameters;
import io.github.authdex.lab.token.TokenRefusal;
import java.util.List;

/** Where a client gives a token up (RFC 7009 §2). */
final class RevocationEndpoint implements AuthEndpoint {
  private static final String NAME = "revocation endpoint";

  private final OAuth2Options options;
  private final ClientProof client;
  private final IssuedTokens tokens;

  RevocationEndpoint(OAuth2Options options, ClientProof client, IssuedTokens tokens) {
    this.options = options;
    this.client = client;
    this.tokens = tokens;
  }

  /** A token that nobody knows is as good as revoked (§2.2). */
  @Override
  public Reply answer(ReceivedRequest request) {
    try {
      TokenParameters parameters =
          TokenParameters.read(request, false).under(options.parameterNames());
      client.check(request, parameters);
      tokens.revoke(parameters.require("token"));
      return new Reply(200, List.of(), TextNode.valueOf(""), NAME, "")
          .with("Cache-Control", "no-store");
    } catch (TokenRefusal e) {
      return e.reply(NAME);
    }
  }
}

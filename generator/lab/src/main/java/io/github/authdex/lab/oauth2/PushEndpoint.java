package io.github.authdex.lab.oauth2;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.lab.address.AuthEndpoint;
import io.github.authdex.lab.consent.ConsentEndpoint;
import io.github.authdex.lab.consent.PushedRequests;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.message.Reply;
import io.github.authdex.lab.token.TokenParameters;
import io.github.authdex.lab.token.TokenRefusal;
import java.util.List;

/** Takes what a client will ask a person for (RFC 9126 §2). */
final class PushEndpoint implements AuthEndpoint {
  private static final String NAME = "pushed authorization request endpoint";

  private final OAuth2Options options;
  private final ClientProof client;
  private final ConsentEndpoint consent;

  PushEndpoint(OAuth2Options options, ClientProof client, ConsentEndpoint consent) {
    this.options = options;
    this.client = client;
    this.consent = consent;
  }

  @Override
  public Reply answer(ReceivedRequest request) {
    try {
      TokenParameters parameters = TokenParameters.read(request, false);
      client.check(request, parameters.under(options.parameterNames()));
      ObjectNode body = JsonNodeFactory.instance.objectNode();
      body.put("request_uri", consent.push(parameters));
      body.put("expires_in", PushedRequests.LIFE.toSeconds());
      return new Reply(201, List.of(), body, NAME, "").with("Cache-Control", "no-store");
    } catch (TokenRefusal e) {
      return e.reply(NAME);
    }
  }
}

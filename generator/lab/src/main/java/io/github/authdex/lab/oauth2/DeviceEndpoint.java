package io.github.authdex.lab.oauth2;

import io.github.authdex.lab.address.AuthEndpoint;
import io.github.authdex.lab.consent.DeviceRequests;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.message.Reply;
import io.github.authdex.lab.token.TokenAnswerWriter;
import io.github.authdex.lab.token.TokenParameters;
import io.github.authdex.lab.token.TokenRefusal;
import java.util.Set;

/** Where a device flow begins (RFC 8628 §3.1). */
final class DeviceEndpoint implements AuthEndpoint {
  private static final String NAME = "device authorization endpoint";

  private final ClientProof client;
  private final ScopeReader scopes;
  private final DeviceRequests requests;

  /**
   * @param client checks who asks
   * @param scopes reads what is asked for
   * @param requests where it waits for the person
   */
  DeviceEndpoint(ClientProof client, ScopeReader scopes, DeviceRequests requests) {
    this.client = client;
    this.scopes = scopes;
    this.requests = requests;
  }

  @Override
  public Reply answer(ReceivedRequest request) {
    try {
      TokenParameters parameters =
          TokenParameters.read(request, false).under(scopes.options().parameterNames());
      client.check(request, parameters);
      Set<String> asked = scopes.orKnown(parameters);
      DeviceRequests.Begun begun = requests.begin(asked);
      return new TokenAnswerWriter()
          .put("/device_code", begun.deviceCode())
          .put("/user_code", begun.userCode())
          .put("/verification_uri", begun.page())
          .put("/verification_uri_complete", begun.page() + "?user_code=" + begun.userCode())
          .put("/expires_in", begun.lifeSeconds())
          .put("/interval", begun.intervalSeconds())
          .reply(200, NAME);
    } catch (TokenRefusal e) {
      return e.reply(NAME);
    }
  }
}

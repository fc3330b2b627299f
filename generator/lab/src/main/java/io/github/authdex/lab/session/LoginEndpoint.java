package io.github.authdex.lab.session;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.lab.address.AuthEndpoint;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.message.Reply;
import java.util.List;
import java.util.function.Supplier;

/** Answers one request of a login: by what the next one needs, or by a session. */
final class LoginEndpoint implements AuthEndpoint {
  static final String NAME = "login";

  private final LoginCheck check;
  private final Supplier<Reply> welcome;

  LoginEndpoint(LoginCheck check, Supplier<Reply> welcome) {
    this.check = check;
    this.welcome = welcome;
  }

  @Override
  public Reply answer(ReceivedRequest request) {
    return check.flaw(request).map(LoginEndpoint::refusal).orElseGet(welcome);
  }

  @Override
  public boolean isShared() {
    return true;
  }

  private static Reply refusal(String problem) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("authenticated", false).put("problem", problem);
    return new Reply(401, List.of(), body, NAME, problem);
  }
}

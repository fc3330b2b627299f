package io.github.authdex.client;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.credential.Secret;
import java.util.List;
import java.util.Map;

/** A client as one is generated, with one operation for each path. */
final class Plainest implements AutoCloseable {
  private final ApiClient client;
  private final AuthRequirement requirement;

  private Plainest(ApiClient client, AuthRequirement requirement) {
    this.client = client;
    this.requirement = requirement;
  }

  static Plainest of(ApiClient client) {
    return new Plainest(client, AuthRequirement.NONE);
  }

  static Builder builder() {
    return new Builder();
  }

  <T> Call<T> get(String path, Answer<T> answer) {
    return client.call("get", "GET", path, requirement, answer);
  }

  Call<String> call(String method, String path) {
    return client.call("call", method, path, requirement, Answer.text("text/plain"));
  }

  Call<String> get(String path) {
    return client.call("get", "GET", path, requirement, Answer.text("text/plain"));
  }

  @Override
  public void close() {
    client.close();
  }

  /** Sets what the client needs. */
  static final class Builder extends ClientBuilder<Builder> {
    private AuthChoice choice = AuthChoice.NONE;
    private AuthRequirement requirement = AuthRequirement.NONE;

    private Builder() {
      super(List.of(Server.of("https://api.example")), Map.of(), List.of());
    }

    @Override
    protected Builder self() {
      return this;
    }

    Builder auth(BoundScheme scheme, Map<String, Secret> credentials) {
      choice = AuthChoice.of(scheme, credentials);
      requirement = new AuthRequirement(List.of(AuthRequirement.Alternative.of(scheme.name())));
      return this;
    }

    Plainest build() {
      return new Plainest(client(choice), requirement);
    }
  }
}

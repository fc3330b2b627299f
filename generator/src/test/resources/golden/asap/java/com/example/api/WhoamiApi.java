package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of whoami.
 */
public final class WhoamiApi {
  private final ApiClient client;

  WhoamiApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET &#47;whoami.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void whoami() throws IOException {
    client.send(whoamiCall());
  }

  /**
   * Calls GET &#47;whoami.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> whoamiAsync() {
    return client.sendAsync(whoamiCall());
  }

  private static Call<Void> whoamiCall() {
    return Call.of("whoami", "GET", "/whoami", AcmeFederatedSecurity.NEEDS_ASAP, Answer.none());
  }
}

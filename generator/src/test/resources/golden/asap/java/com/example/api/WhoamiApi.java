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
   * Calls GET /whoami.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void whoami() throws IOException {
    whoamiCall().send();
  }

  /**
   * Calls GET /whoami.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> whoamiAsync() {
    return whoamiCall().sendAsync();
  }

  /**
   * Returns the call of whoami, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> whoamiCall() {
    return client.call("whoami", "GET", "/whoami", AcmeFederatedSecurity.NEEDS_ASAP, Answer.none());
  }
}

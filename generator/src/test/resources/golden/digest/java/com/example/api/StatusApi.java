package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of status.
 */
public final class StatusApi {
  private final ApiClient client;

  StatusApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET /status.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void status() throws IOException {
    statusCall().send();
  }

  /**
   * Calls GET /status.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> statusAsync() {
    return statusCall().sendAsync();
  }

  /**
   * Returns the call of status, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> statusCall() {
    return client.call("status", "GET", "/status", AcmeDigestedSecurity.NEEDS_DIGEST, Answer.none());
  }
}

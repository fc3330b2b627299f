package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of open.
 */
public final class OpenApi {
  private final ApiClient client;

  OpenApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET /open.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void open() throws IOException {
    openCall().send();
  }

  /**
   * Calls GET /open.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> openAsync() {
    return openCall().sendAsync();
  }

  /**
   * Returns the call of open, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> openCall() {
    return client.call("open", "GET", "/open", AuthRequirement.NONE, Answer.none());
  }
}

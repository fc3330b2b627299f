package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of more.
 */
public final class MoreApi {
  private final ApiClient client;

  MoreApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET /more.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void more() throws IOException {
    moreCall().send();
  }

  /**
   * Calls GET /more.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> moreAsync() {
    return moreCall().sendAsync();
  }

  /**
   * Returns the call of more, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> moreCall() {
    return client.call("more", "GET", "/more", AcmeFreeSecurity.NEEDS_TOKEN_OR_NOTHING, Answer.none());
  }
}

package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of impossible.
 */
public final class ImpossibleApi {
  private final ApiClient client;

  ImpossibleApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET /impossible.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void impossible() throws IOException {
    impossibleCall().send();
  }

  /**
   * Calls GET /impossible.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> impossibleAsync() {
    return impossibleCall().sendAsync();
  }

  /**
   * Returns the call of impossible, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> impossibleCall() {
    return client.call("impossible", "GET", "/impossible", AcmeBothSecurity.NEEDS_TOKEN_AND_LOGIN, Answer.none());
  }
}

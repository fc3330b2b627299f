package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of look-alikes.
 */
public final class LookAlikesApi {
  private final ApiClient client;

  LookAlikesApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET /look-alikes.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void lookAlikes() throws IOException {
    lookAlikesCall().send();
  }

  /**
   * Calls GET /look-alikes.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> lookAlikesAsync() {
    return lookAlikesCall().sendAsync();
  }

  /**
   * Returns the call of lookAlikes, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> lookAlikesCall() {
    return client.call(
        "lookAlikes", "GET", "/look-alikes", AcmeBothSecurity.NEEDS_API_KEY_AND_LOOK_ALIKE,
        Answer.none());
  }
}

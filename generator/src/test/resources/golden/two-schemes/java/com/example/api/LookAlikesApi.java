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
   * Calls GET &#47;look-alikes.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void lookAlikes() throws IOException {
    client.send(lookAlikesCall());
  }

  /**
   * Calls GET &#47;look-alikes.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> lookAlikesAsync() {
    return client.sendAsync(lookAlikesCall());
  }

  private static Call<Void> lookAlikesCall() {
    return Call.of("lookAlikes", "GET", "/look-alikes", AcmeBothSecurity.NEEDS_API_KEY_AND_LOOK_ALIKE, Answer.none());
  }
}

package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of getMe.
 */
public final class GetMeApi {
  private final ApiClient client;

  GetMeApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET &#47;bot&#123;token&#125;&#47;getMe.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void getMe() throws IOException {
    client.send(getMeCall());
  }

  /**
   * Calls GET &#47;bot&#123;token&#125;&#47;getMe.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> getMeAsync() {
    return client.sendAsync(getMeCall());
  }

  private static Call<Void> getMeCall() {
    return Call.of("getMe", "GET", "/bot%7Btoken%7D/getMe", AcmePlacedSecurity.NEEDS_BOT_TOKEN, Answer.none());
  }
}

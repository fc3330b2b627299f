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
   * Calls GET /bot{token}/getMe.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void getMe() throws IOException {
    getMeCall().send();
  }

  /**
   * Calls GET /bot{token}/getMe.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> getMeAsync() {
    return getMeCall().sendAsync();
  }

  /**
   * Returns the call of getMe, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> getMeCall() {
    return client.call("getMe", "GET", "/bot%7Btoken%7D/getMe", AcmePlacedSecurity.NEEDS_BOT_TOKEN, Answer.none());
  }
}

package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of keys.
 */
public final class KeysApi {
  private final ApiClient client;

  KeysApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET /keys.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void keys() throws IOException {
    keysCall().send();
  }

  /**
   * Calls GET /keys.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> keysAsync() {
    return keysCall().sendAsync();
  }

  /**
   * Returns the call of keys, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> keysCall() {
    return client.call("keys", "GET", "/keys", AcmeBothSecurity.NEEDS_API_KEY_AND_APP_KEY, Answer.none());
  }
}

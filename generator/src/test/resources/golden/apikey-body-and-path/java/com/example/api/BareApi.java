package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of bare.
 */
public final class BareApi {
  private final ApiClient client;

  BareApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls POST &#47;bare.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void bare() throws IOException {
    client.send(bareCall());
  }

  /**
   * Calls POST &#47;bare.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> bareAsync() {
    return client.sendAsync(bareCall());
  }

  private static Call<Void> bareCall() {
    return Call.of("bare", "POST", "/bare", AcmePlacedSecurity.NEEDS_CLIENT_ID_AND_SECRET, Answer.none());
  }
}

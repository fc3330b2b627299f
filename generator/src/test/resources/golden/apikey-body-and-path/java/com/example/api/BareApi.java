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
   * Calls POST /bare.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void bare() throws IOException {
    bareCall().send();
  }

  /**
   * Calls POST /bare.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> bareAsync() {
    return bareCall().sendAsync();
  }

  /**
   * Returns the call of bare, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> bareCall() {
    return client.call("bare", "POST", "/bare", AcmePlacedSecurity.NEEDS_CLIENT_ID_AND_SECRET, Answer.none());
  }
}

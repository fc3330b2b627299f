package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of both.
 */
public final class BothApi {
  private final ApiClient client;

  BothApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET &#47;both.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void both() throws IOException {
    client.send(bothCall());
  }

  /**
   * Calls GET &#47;both.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> bothAsync() {
    return client.sendAsync(bothCall());
  }

  private static Call<Void> bothCall() {
    return Call.of("both", "GET", "/both", AcmeCertifiedSecurity.NEEDS_CERT_AND_API_KEY, Answer.none());
  }
}

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
   * Calls GET /both.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void both() throws IOException {
    bothCall().send();
  }

  /**
   * Calls GET /both.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> bothAsync() {
    return bothCall().sendAsync();
  }

  /**
   * Returns the call of both, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> bothCall() {
    return client.call("both", "GET", "/both", AcmeCertifiedSecurity.NEEDS_CERT_AND_API_KEY, Answer.none());
  }
}

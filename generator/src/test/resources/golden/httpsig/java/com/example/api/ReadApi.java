package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of read.
 */
public final class ReadApi {
  private final ApiClient client;

  ReadApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET /read.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void read() throws IOException {
    readCall().send();
  }

  /**
   * Calls GET /read.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> readAsync() {
    return readCall().sendAsync();
  }

  /**
   * Returns the call of read, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> readCall() {
    return client.call("read", "GET", "/read", AcmeSealedSecurity.NEEDS_SIG, Answer.none());
  }
}

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
   * Calls GET &#47;read.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void read() throws IOException {
    client.send(readCall());
  }

  /**
   * Calls GET &#47;read.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> readAsync() {
    return client.sendAsync(readCall());
  }

  private static Call<Void> readCall() {
    return Call.of("read", "GET", "/read", AcmeSealedSecurity.NEEDS_SIG, Answer.none());
  }
}

package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of write.
 */
public final class WriteApi {
  private final ApiClient client;

  WriteApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET /write.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void write() throws IOException {
    writeCall().send();
  }

  /**
   * Calls GET /write.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> writeAsync() {
    return writeCall().sendAsync();
  }

  /**
   * Returns the call of write, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> writeCall() {
    return client.call("write", "GET", "/write", AcmeBakedSecurity.NEEDS_SESSION_AND_CSRF, Answer.none());
  }
}

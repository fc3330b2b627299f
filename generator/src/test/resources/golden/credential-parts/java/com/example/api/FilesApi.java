package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of files.
 */
public final class FilesApi {
  private final ApiClient client;

  FilesApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET /files.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void files() throws IOException {
    filesCall().send();
  }

  /**
   * Calls GET /files.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> filesAsync() {
    return filesCall().sendAsync();
  }

  /**
   * Returns the call of files, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> filesCall() {
    return client.call("files", "GET", "/files", AcmePartedSecurity.NEEDS_ROBOT, Answer.none());
  }
}

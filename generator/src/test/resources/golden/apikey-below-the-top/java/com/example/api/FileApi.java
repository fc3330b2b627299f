package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import io.github.authdex.client.Parameters;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of file.
 */
public final class FileApi {
  private final ApiClient client;

  FileApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET /file/bot{token}/{path}.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void file(String path) throws IOException {
    fileCall(path).send();
  }

  /**
   * Calls GET /file/bot{token}/{path}.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> fileAsync(String path) {
    return fileCall(path).sendAsync();
  }

  /**
   * Returns the call of file, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> fileCall(String path) {
    return client.call("file", "GET", "/file/bot%7Btoken%7D/{path}", AcmeDeepSecurity.NEEDS_BOT, Answer.none())
        .with(new Parameters()
        .path("path", Parameters.required("path", path)));
  }
}

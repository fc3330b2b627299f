package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of installation.
 */
public final class InstallationApi {
  private final ApiClient client;

  InstallationApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET &#47;installation&#47;repositories.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void repositories() throws IOException {
    client.send(repositoriesCall());
  }

  /**
   * Calls GET &#47;installation&#47;repositories.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> repositoriesAsync() {
    return client.sendAsync(repositoriesCall());
  }

  private static Call<Void> repositoriesCall() {
    return Call.of("repositories", "GET", "/installation/repositories", AcmeInstalledSecurity.NEEDS_APP, Answer.none());
  }
}

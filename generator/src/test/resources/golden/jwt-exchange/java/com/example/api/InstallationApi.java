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
   * Calls GET /installation/repositories.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void repositories() throws IOException {
    repositoriesCall().send();
  }

  /**
   * Calls GET /installation/repositories.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> repositoriesAsync() {
    return repositoriesCall().sendAsync();
  }

  /**
   * Returns the call of repositories, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> repositoriesCall() {
    return client.call(
        "repositories", "GET", "/installation/repositories", AcmeInstalledSecurity.NEEDS_APP,
        Answer.none());
  }
}

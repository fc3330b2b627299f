package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of site.
 */
public final class SiteApi {
  private final ApiClient client;

  SiteApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET /site.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void site() throws IOException {
    siteCall().send();
  }

  /**
   * Calls GET /site.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> siteAsync() {
    return siteCall().sendAsync();
  }

  /**
   * Returns the call of site, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> siteCall() {
    return client.call("site", "GET", "/site", AcmeGhostlySecurity.NEEDS_ADMIN, Answer.none());
  }
}

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
   * Calls GET &#47;site.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void site() throws IOException {
    client.send(siteCall());
  }

  /**
   * Calls GET &#47;site.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> siteAsync() {
    return client.sendAsync(siteCall());
  }

  private static Call<Void> siteCall() {
    return Call.of("site", "GET", "/site", AcmeGhostlySecurity.NEEDS_ADMIN, Answer.none());
  }
}

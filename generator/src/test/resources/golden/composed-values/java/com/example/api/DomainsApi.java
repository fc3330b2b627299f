package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of domains.
 */
public final class DomainsApi {
  private final ApiClient client;

  DomainsApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET /domains.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void domains() throws IOException {
    domainsCall().send();
  }

  /**
   * Calls GET /domains.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> domainsAsync() {
    return domainsCall().sendAsync();
  }

  /**
   * Returns the call of domains, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> domainsCall() {
    return client.call("domains", "GET", "/domains", AcmeComposedSecurity.NEEDS_PAIR, Answer.none());
  }
}

package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of me.
 */
public final class MeApi {
  private final ApiClient client;

  MeApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET &#47;me.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void me() throws IOException {
    client.send(meCall());
  }

  /**
   * Calls GET &#47;me.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> meAsync() {
    return client.sendAsync(meCall());
  }

  private static Call<Void> meCall() {
    return Call.of("me", "GET", "/me", AcmeDiscoveredSecurity.NEEDS_OIDC, Answer.none());
  }
}

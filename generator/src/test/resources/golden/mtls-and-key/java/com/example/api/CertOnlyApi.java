package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of cert-only.
 */
public final class CertOnlyApi {
  private final ApiClient client;

  CertOnlyApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET /cert-only.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void certOnly() throws IOException {
    certOnlyCall().send();
  }

  /**
   * Calls GET /cert-only.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> certOnlyAsync() {
    return certOnlyCall().sendAsync();
  }

  /**
   * Returns the call of certOnly, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> certOnlyCall() {
    return client.call("certOnly", "GET", "/cert-only", AcmeCertifiedSecurity.NEEDS_CERT, Answer.none());
  }
}

package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import io.github.authdex.client.Parameters;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of records.
 */
public final class RecordsApi {
  private final ApiClient client;

  RecordsApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET /records.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void records(String q) throws IOException {
    recordsCall(q).send();
  }

  /**
   * Calls GET /records.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> recordsAsync(String q) {
    return recordsCall(q).sendAsync();
  }

  /**
   * Returns the call of records, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> recordsCall(String q) {
    return client.call("records", "GET", "/records", AcmeSignedSecurity.NEEDS_OAUTH1, Answer.none())
        .with(new Parameters()
        .query("q", Parameters.required("q", q)));
  }
}

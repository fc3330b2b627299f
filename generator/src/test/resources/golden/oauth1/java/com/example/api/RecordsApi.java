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
   * Calls GET &#47;records.
   *
   * @param q the parameter q
   * @throws IOException if the API refuses or cannot be reached
   */
  public void records(String q) throws IOException {
    client.send(recordsCall(q));
  }

  /**
   * Calls GET &#47;records.
   *
   * @param q the parameter q
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> recordsAsync(String q) {
    return client.sendAsync(recordsCall(q));
  }

  private static Call<Void> recordsCall(String q) {
    return Call.of("records", "GET", "/records", AcmeSignedSecurity.NEEDS_OAUTH1, Answer.none())
        .with(new Parameters()
        .query("q", Parameters.required("q", q)));
  }
}

package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import io.github.authdex.client.Parameters;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of find.
 */
public final class FindApi {
  private final ApiClient client;

  FindApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET /find/{what}.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void find(String what, String from) throws IOException {
    findCall(what, from).send();
  }

  /**
   * Calls GET /find/{what}.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> findAsync(String what, String from) {
    return findCall(what, from).sendAsync();
  }

  /**
   * Returns the call of find, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> findCall(String what, String from) {
    return client.call("find", "GET", "/find/{what}", AcmeDatedSecurity.NEEDS_SIGN, Answer.none())
        .with(new Parameters()
        .path("what", Parameters.required("what", what))
        .query("from [\u00fc]", Parameters.required("from [\u00fc]", from)));
  }
}

package com.example.api;

import com.example.api.model.Thing;
import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import io.github.authdex.client.Parameters;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of purge.
 */
public final class PurgeApi {
  private final ApiClient client;

  PurgeApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls POST /purge.
   *
   * @param body the content
   * @throws IOException if the API refuses or cannot be reached
   */
  public void purge(Thing body) throws IOException {
    purgeCall(body).send();
  }

  /**
   * Calls POST /purge.
   *
   * @param body the content
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> purgeAsync(Thing body) {
    return purgeCall(body).sendAsync();
  }

  /**
   * Returns the call of purge, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> purgeCall(Thing body) {
    return client.call("purge", "POST", "/purge", AcmeEdgeSecurity.NEEDS_EDGEGRID, Answer.none())
        .json("application/json", Parameters.required("body", body));
  }
}

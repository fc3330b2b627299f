package com.example.api;

import com.example.api.model.Thing;
import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import io.github.authdex.client.Parameters;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of patch.
 */
public final class PatchApi {
  private final ApiClient client;

  PatchApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls POST /patch.
   *
   * @param body the content
   * @throws IOException if the API refuses or cannot be reached
   */
  public void patch(Thing body) throws IOException {
    patchCall(body).send();
  }

  /**
   * Calls POST /patch.
   *
   * @param body the content
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> patchAsync(Thing body) {
    return patchCall(body).sendAsync();
  }

  /**
   * Returns the call of patch, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> patchCall(Thing body) {
    return client.call("patch", "POST", "/patch", AcmeLoadedSecurity.NEEDS_TOKEN, Answer.none())
        .json("application/merge-patch+json", Parameters.required("body", body));
  }
}

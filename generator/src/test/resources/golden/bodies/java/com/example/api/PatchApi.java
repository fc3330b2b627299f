package com.example.api;

import com.example.api.model.PatchRequest;
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
   * Calls POST &#47;patch.
   *
   * @param body the content
   * @throws IOException if the API refuses or cannot be reached
   */
  public void patch(PatchRequest body) throws IOException {
    client.send(patchCall(body));
  }

  /**
   * Calls POST &#47;patch.
   *
   * @param body the content
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> patchAsync(PatchRequest body) {
    return client.sendAsync(patchCall(body));
  }

  private static Call<Void> patchCall(PatchRequest body) {
    return Call.of("patch", "POST", "/patch", AcmeLoadedSecurity.NEEDS_TOKEN, Answer.none())
        .json("application/merge-patch+json", Parameters.required("body", body));
  }
}

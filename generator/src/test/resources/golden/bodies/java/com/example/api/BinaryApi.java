package com.example.api;

import io.github.authdex.auth.Body;
import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import io.github.authdex.client.Parameters;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of binary.
 */
public final class BinaryApi {
  private final ApiClient client;

  BinaryApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls POST &#47;binary.
   *
   * @param body the content
   * @throws IOException if the API refuses or cannot be reached
   */
  public void binary(Body body) throws IOException {
    client.send(binaryCall(body));
  }

  /**
   * Calls POST &#47;binary.
   *
   * @param body the content
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> binaryAsync(Body body) {
    return client.sendAsync(binaryCall(body));
  }

  private static Call<Void> binaryCall(Body body) {
    return Call.of("binary", "POST", "/binary", AcmeLoadedSecurity.NEEDS_TOKEN, Answer.none())
        .raw("application/octet-stream", Parameters.required("body", body));
  }
}

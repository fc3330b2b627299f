package com.example.api;

import io.github.authdex.auth.message.Body;
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
   * Calls POST /binary.
   *
   * @param body the content
   * @throws IOException if the API refuses or cannot be reached
   */
  public void binary(Body body) throws IOException {
    binaryCall(body).send();
  }

  /**
   * Calls POST /binary.
   *
   * @param body the content
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> binaryAsync(Body body) {
    return binaryCall(body).sendAsync();
  }

  /**
   * Returns the call of binary, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> binaryCall(Body body) {
    return client.call("binary", "POST", "/binary", AcmeLoadedSecurity.NEEDS_TOKEN, Answer.none())
        .raw("application/octet-stream", Parameters.required("body", body));
  }
}

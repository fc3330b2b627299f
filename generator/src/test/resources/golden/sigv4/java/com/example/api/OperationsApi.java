package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import io.github.authdex.client.Parameters;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations.
 */
public final class OperationsApi {
  private final ApiClient client;

  OperationsApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET /{Bucket}/{Key}.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void getObject(String bucket, String key) throws IOException {
    getObjectCall(bucket, key).send();
  }

  /**
   * Calls GET /{Bucket}/{Key}.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> getObjectAsync(String bucket, String key) {
    return getObjectCall(bucket, key).sendAsync();
  }

  /**
   * Returns the call of getObject, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> getObjectCall(String bucket, String key) {
    return client.call("getObject", "GET", "/{Bucket}/{Key}", AcmeCloudySecurity.NEEDS_SIGV4, Answer.none())
        .with(new Parameters()
        .path("Bucket", Parameters.required("Bucket", bucket))
        .path("Key", Parameters.required("Key", key)));
  }
}

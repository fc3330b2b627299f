package com.example.api;

import com.example.api.model.PutObjectRequest;
import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import io.github.authdex.client.Parameters;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of bucket.
 */
public final class BucketApi {
  private final ApiClient client;

  BucketApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls POST &#47;bucket.
   *
   * @param body the content
   * @throws IOException if the API refuses or cannot be reached
   */
  public void putObject(PutObjectRequest body) throws IOException {
    client.send(putObjectCall(body));
  }

  /**
   * Calls POST &#47;bucket.
   *
   * @param body the content
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> putObjectAsync(PutObjectRequest body) {
    return client.sendAsync(putObjectCall(body));
  }

  private static Call<Void> putObjectCall(PutObjectRequest body) {
    return Call.of("putObject", "POST", "/bucket", AcmeCloudySecurity.NEEDS_SIGV4, Answer.none())
        .json("application/json", Parameters.required("body", body));
  }
}

package com.example.api;

import com.example.api.model.Thing;
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
   * Calls POST /bucket.
   *
   * @param body the content
   * @throws IOException if the API refuses or cannot be reached
   */
  public void putObject(Thing body) throws IOException {
    putObjectCall(body).send();
  }

  /**
   * Calls POST /bucket.
   *
   * @param body the content
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> putObjectAsync(Thing body) {
    return putObjectCall(body).sendAsync();
  }

  /**
   * Returns the call of putObject, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> putObjectCall(Thing body) {
    return client.call("putObject", "POST", "/bucket", AcmeCloudySecurity.NEEDS_SIGV4, Answer.none())
        .json("application/json", Parameters.required("body", body));
  }
}

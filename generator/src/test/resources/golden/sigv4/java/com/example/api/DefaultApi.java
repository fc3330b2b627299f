package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import io.github.authdex.client.ParameterStyle;
import io.github.authdex.client.Parameters;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of default.
 */
public final class DefaultApi {
  private final ApiClient client;

  DefaultApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET &#47;&#123;Bucket&#125;&#47;&#123;Key&#125;.
   *
   * @param bucket the parameter Bucket
   * @param key the parameter Key
   * @throws IOException if the API refuses or cannot be reached
   */
  public void getObject(String bucket, String key) throws IOException {
    client.send(getObjectCall(bucket, key));
  }

  /**
   * Calls GET &#47;&#123;Bucket&#125;&#47;&#123;Key&#125;.
   *
   * @param bucket the parameter Bucket
   * @param key the parameter Key
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> getObjectAsync(String bucket, String key) {
    return client.sendAsync(getObjectCall(bucket, key));
  }

  private static Call<Void> getObjectCall(String bucket, String key) {
    return Call.of("getObject", "GET", "/{Bucket}/{Key}", AcmeCloudySecurity.NEEDS_SIGV4, Answer.none())
        .with(new Parameters()
        .path("Bucket", Parameters.required("Bucket", bucket), ParameterStyle.FORM, true)
        .path("Key", Parameters.required("Key", key), ParameterStyle.FORM, true));
  }
}

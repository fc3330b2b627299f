package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of posts.
 */
public final class PostsApi {
  private final ApiClient client;

  PostsApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET /posts.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void posts() throws IOException {
    postsCall().send();
  }

  /**
   * Calls GET /posts.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> postsAsync() {
    return postsCall().sendAsync();
  }

  /**
   * Returns the call of posts, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> postsCall() {
    return client.call("posts", "GET", "/posts", AcmePartedSecurity.NEEDS_ADMIN, Answer.none());
  }
}

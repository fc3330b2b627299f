package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of things.
 */
public final class ThingsApi {
  private final ApiClient client;

  ThingsApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET /things.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void listThings() throws IOException {
    listThingsCall().send();
  }

  /**
   * Calls GET /things.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> listThingsAsync() {
    return listThingsCall().sendAsync();
  }

  /**
   * Returns the call of listThings, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> listThingsCall() {
    return client.call(
        "listThings", "GET", "/things", AcmePlacesSecurity.NEEDS_BASIC_OR_TOKEN_OR_NOTHING,
        Answer.none());
  }

  /**
   * Calls POST /things.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void makeThing() throws IOException {
    makeThingCall().send();
  }

  /**
   * Calls POST /things.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> makeThingAsync() {
    return makeThingCall().sendAsync();
  }

  /**
   * Returns the call of makeThing, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> makeThingCall() {
    return client.call("makeThing", "POST", "/things", AcmePlacesSecurity.NEEDS_BASIC_OR_TOKEN_OR_SCOPED, Answer.none())
        .servers(AcmePlacesSecurity.SERVERS);
  }
}

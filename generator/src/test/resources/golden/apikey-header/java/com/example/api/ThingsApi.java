package com.example.api;

import com.example.api.model.Thing;
import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import io.github.authdex.client.Parameters;
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
    listThings(new ListThingsOptions());
  }

  /**
   * Calls GET /things.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> listThingsAsync() {
    return listThingsAsync(new ListThingsOptions());
  }

  /**
   * Calls GET /things.
   *
   * @param options the optional parameters
   * @throws IOException if the API refuses or cannot be reached
   */
  public void listThings(ListThingsOptions options) throws IOException {
    listThingsCall(options).send();
  }

  /**
   * Calls GET /things.
   *
   * @param options the optional parameters
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> listThingsAsync(ListThingsOptions options) {
    return listThingsCall(options).sendAsync();
  }

  /**
   * Returns the call of listThings, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> listThingsCall(ListThingsOptions options) {
    return client.call("listThings", "GET", "/things", AcmeKeyedSecurity.NEEDS_API_KEY, Answer.none())
        .with(options.parameters);
  }

  /**
   * Calls POST /things.
   *
   * @param body the content
   * @throws IOException if the API refuses or cannot be reached
   */
  public void createThing(Thing body) throws IOException {
    createThingCall(body).send();
  }

  /**
   * Calls POST /things.
   *
   * @param body the content
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> createThingAsync(Thing body) {
    return createThingCall(body).sendAsync();
  }

  /**
   * Returns the call of createThing, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> createThingCall(Thing body) {
    return client.call("createThing", "POST", "/things", AcmeKeyedSecurity.NEEDS_API_KEY, Answer.none())
        .json("application/json", Parameters.required("body", body));
  }

  /**
   * Calls GET /things/{thingId}.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void getThing(String thingId) throws IOException {
    getThingCall(thingId).send();
  }

  /**
   * Calls GET /things/{thingId}.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> getThingAsync(String thingId) {
    return getThingCall(thingId).sendAsync();
  }

  /**
   * Returns the call of getThing, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> getThingCall(String thingId) {
    return client.call("getThing", "GET", "/things/{thingId}", AcmeKeyedSecurity.NEEDS_API_KEY, Answer.none())
        .with(new Parameters()
        .path("thingId", Parameters.required("thingId", thingId)));
  }

  /**
   * Optional parameters; those left out are not sent.
   */
  public static final class ListThingsOptions {
    private final Parameters parameters = new Parameters();

    /**
     * Begins with none set.
     */
    public ListThingsOptions() {
    }

    /**
     * Sets the parameter limit.
     *
     * @param limit the value, or null for none
     * @return these options
     */
    public ListThingsOptions limit(String limit) {
      this.parameters.query("limit", limit);
      return this;
    }
  }
}

package com.example.api;

import com.example.api.model.Thing;
import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import io.github.authdex.client.ParameterStyle;
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
   * Calls GET &#47;things.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void listThings() throws IOException {
    listThings(new ListThingsOptions());
  }

  /**
   * Calls GET &#47;things.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> listThingsAsync() {
    return listThingsAsync(new ListThingsOptions());
  }

  /**
   * Calls GET &#47;things.
   *
   * @param options the optional parameters
   * @throws IOException if the API refuses or cannot be reached
   */
  public void listThings(ListThingsOptions options) throws IOException {
    client.send(listThingsCall(options));
  }

  /**
   * Calls GET &#47;things.
   *
   * @param options the optional parameters
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> listThingsAsync(ListThingsOptions options) {
    return client.sendAsync(listThingsCall(options));
  }

  private static Call<Void> listThingsCall(ListThingsOptions options) {
    return Call.of("listThings", "GET", "/things", AcmeKeyedSecurity.NEEDS_API_KEY, Answer.none())
        .with(options.parameters);
  }

  /**
   * Calls GET &#47;things&#47;&#123;thingId&#125;.
   *
   * @param thingId the parameter thingId
   * @throws IOException if the API refuses or cannot be reached
   */
  public void getThing(String thingId) throws IOException {
    client.send(getThingCall(thingId));
  }

  /**
   * Calls GET &#47;things&#47;&#123;thingId&#125;.
   *
   * @param thingId the parameter thingId
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> getThingAsync(String thingId) {
    return client.sendAsync(getThingCall(thingId));
  }

  private static Call<Void> getThingCall(String thingId) {
    return Call.of("getThing", "GET", "/things/{thingId}", AcmeKeyedSecurity.NEEDS_API_KEY, Answer.none())
        .with(new Parameters()
        .path("thingId", Parameters.required("thingId", thingId), ParameterStyle.FORM, true));
  }

  /**
   * Calls POST &#47;things.
   *
   * @param body the content
   * @throws IOException if the API refuses or cannot be reached
   */
  public void createThing(Thing body) throws IOException {
    client.send(createThingCall(body));
  }

  /**
   * Calls POST &#47;things.
   *
   * @param body the content
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> createThingAsync(Thing body) {
    return client.sendAsync(createThingCall(body));
  }

  private static Call<Void> createThingCall(Thing body) {
    return Call.of("createThing", "POST", "/things", AcmeKeyedSecurity.NEEDS_API_KEY, Answer.none())
        .json("application/json", Parameters.required("body", body));
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

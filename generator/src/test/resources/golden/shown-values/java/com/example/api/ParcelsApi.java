package com.example.api;

import com.example.api.model.Parcel;
import com.example.api.model.Problem;
import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import io.github.authdex.client.ParameterStyle;
import io.github.authdex.client.Parameters;
import io.github.authdex.client.json.JsonInline;
import io.github.authdex.client.json.JsonType;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of parcels.
 */
public final class ParcelsApi {
  private final ApiClient client;

  ParcelsApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET /parcels/{parcel}.
   *
   * @return what the API answers
   * @throws io.github.authdex.client.ApiException with an error() of type Problem (404, any other
   *     status)
   * @throws IOException if the API refuses or cannot be reached
   */
  public Parcel parcel(String parcel) throws IOException {
    return parcel(parcel, new ParcelOptions());
  }

  /**
   * Calls GET /parcels/{parcel}.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Parcel> parcelAsync(String parcel) {
    return parcelAsync(parcel, new ParcelOptions());
  }

  /**
   * Calls GET /parcels/{parcel}.
   *
   * @param options the optional parameters
   * @return what the API answers
   * @throws io.github.authdex.client.ApiException with an error() of type Problem (404, any other
   *     status)
   * @throws IOException if the API refuses or cannot be reached
   */
  public Parcel parcel(String parcel, ParcelOptions options) throws IOException {
    return parcelCall(parcel, options).send();
  }

  /**
   * Calls GET /parcels/{parcel}.
   *
   * @param options the optional parameters
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Parcel> parcelAsync(String parcel, ParcelOptions options) {
    return parcelCall(parcel, options).sendAsync();
  }

  /**
   * Returns the call of parcel, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Parcel> parcelCall(String parcel, ParcelOptions options) {
    return client.call(
        "parcel", "GET", "/parcels/{parcel}", AcmeShownSecurity.NEEDS_TOKEN,
        Answer.json("application/json", JsonType.of(Parcel.class)))
        .with(new Parameters()
        .path("parcel", Parameters.required("parcel", parcel)))
        .with(options.parameters)
        .error(JsonType.of(Problem.class), "404", "default");
  }

  /**
   * Calls PUT /parcels/{parcel}.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void change(String parcel) throws IOException {
    change(parcel, null);
  }

  /**
   * Calls PUT /parcels/{parcel}.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> changeAsync(String parcel) {
    return changeAsync(parcel, null);
  }

  /**
   * Calls PUT /parcels/{parcel}.
   *
   * @param body the content, or null for none
   * @throws IOException if the API refuses or cannot be reached
   */
  public void change(String parcel, Parcel body) throws IOException {
    changeCall(parcel, body).send();
  }

  /**
   * Calls PUT /parcels/{parcel}.
   *
   * @param body the content, or null for none
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> changeAsync(String parcel, Parcel body) {
    return changeCall(parcel, body).sendAsync();
  }

  /**
   * Returns the call of change, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> changeCall(String parcel, Parcel body) {
    return client.call("change", "PUT", "/parcels/{parcel}", AcmeShownSecurity.NEEDS_TOKEN, Answer.none())
        .with(new Parameters()
        .path("parcel", Parameters.required("parcel", parcel)))
        .json("application/json", body);
  }

  /**
   * Calls POST /parcels.
   *
   * @return what the API answers
   * @throws IOException if the API refuses or cannot be reached
   */
  public Parcel send() throws IOException {
    return send(null);
  }

  /**
   * Calls POST /parcels.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Parcel> sendAsync() {
    return sendAsync(null);
  }

  /**
   * Calls POST /parcels.
   *
   * @param body the content, or null for none
   * @return what the API answers
   * @throws IOException if the API refuses or cannot be reached
   */
  public Parcel send(Parcel body) throws IOException {
    return sendCall(body).send();
  }

  /**
   * Calls POST /parcels.
   *
   * @param body the content, or null for none
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Parcel> sendAsync(Parcel body) {
    return sendCall(body).sendAsync();
  }

  /**
   * Returns the call of send, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Parcel> sendCall(Parcel body) {
    return client.call(
        "send", "POST", "/parcels", AcmeShownSecurity.NEEDS_TOKEN,
        Answer.json("application/json", JsonType.of(Parcel.class)))
        .json("application/json", body);
  }

  /**
   * One of the values below, or one that the API added later.
   *
   * @param value the value on the wire
   */
  @JsonInline
  public static record ParcelXDepot(String value) {
    public static final ParcelXDepot NORTH = new ParcelXDepot("north");

    public static final ParcelXDepot SOUTH = new ParcelXDepot("south");

    /**
     * Returns the value on the wire.
     */
    @Override
    public String toString() {
      return String.valueOf(value);
    }

    /**
     * Returns which of the values that the document lists this is.
     *
     * @return the constant of the same name
     */
    public Known known() {
      return switch (value) {
        case "north" -> Known.NORTH;
        case "south" -> Known.SOUTH;
        default -> Known.UNRECOGNIZED;
      };
    }

    /**
     * The values that the document lists, for a switch.
     */
    public enum Known {
      NORTH,

      SOUTH,

      /**
       * A value that the document does not list.
       */
      UNRECOGNIZED
    }
  }

  /**
   * Optional parameters; those left out are not sent.
   */
  public static final class ParcelOptions {
    private final Parameters parameters = new Parameters();

    /**
     * Begins with none set.
     */
    public ParcelOptions() {
    }

    /**
     * Sets the parameter fields.
     *
     * @param fields the value, or null for none
     * @return these options
     */
    public ParcelOptions fields(List<String> fields) {
      this.parameters.query(
          "fields", JsonType.list(JsonType.of(String.class)).checked(fields), ParameterStyle.FORM,
          false);
      return this;
    }

    /**
     * Sets the parameter limit.
     *
     * <p>If left out: 50.
     *
     * @param limit the value, or null for none
     * @return these options
     */
    public ParcelOptions limit(Long limit) {
      this.parameters.query("limit", limit);
      return this;
    }

    /**
     * Sets the parameter page.
     *
     * @param page the value, or null for none
     * @return these options
     */
    public ParcelOptions page(Long page) {
      this.parameters.query("page", page);
      return this;
    }

    /**
     * Sets the parameter trace.
     *
     * @param trace the value, or null for none
     * @return these options
     */
    public ParcelOptions trace(String trace) {
      this.parameters.query("trace", trace);
      return this;
    }

    /**
     * Sets the parameter session_token.
     *
     * @param sessionToken the value, or null for none
     * @return these options
     */
    public ParcelOptions sessionToken(String sessionToken) {
      this.parameters.query("session_token", sessionToken);
      return this;
    }

    /**
     * Sets the parameter X-Depot.
     *
     * @param xDepot the value, or null for none
     * @return these options
     */
    public ParcelOptions xDepot(ParcelXDepot xDepot) {
      this.parameters.header("X-Depot", xDepot);
      return this;
    }
  }
}

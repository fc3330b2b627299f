package com.example.api;

import io.github.authdex.auth.credential.CredentialSource;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.AuthChoice;
import io.github.authdex.client.Call;
import io.github.authdex.client.ClientBuilder;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;

/**
 * The client of Acme placed.
 */
public final class AcmePlaced implements AutoCloseable {
  private final ApiClient client;

  private AcmePlaced(ApiClient client) {
    this.client = client;
  }

  /**
   * Returns a builder without any credential.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the operations of create.
   *
   * @return the operations
   */
  public CreateApi create() {
    return new CreateApi(client);
  }

  /**
   * Returns the operations of create-form.
   *
   * @return the operations
   */
  public CreateFormApi createForm() {
    return new CreateFormApi(client);
  }

  /**
   * Returns the operations of bare.
   *
   * @return the operations
   */
  public BareApi bare() {
    return new BareApi(client);
  }

  /**
   * Returns the operations of getMe.
   *
   * @return the operations
   */
  public GetMeApi getMe() {
    return new GetMeApi(client);
  }

  /**
   * Returns a call of anything that the API has, listed here or not, with the caller's credentials.
   *
   * @param method upper case, such as GET
   * @param path below the server's URL, perhaps with a query
   * @param answer how to read what comes back
   * @param <T> the content of the answer
   * @return the call, not sent yet
   */
  public <T> Call<T> call(String method, String path, Answer<T> answer) {
    return client.call(method + " " + path, method, path, AcmePlacedSecurity.NEEDS_CLIENT_ID_AND_SECRET, answer);
  }

  /**
   * Lets go of connections and threads and waits for nothing; calls fail after it. An HTTP client of
   * the caller's stays open.
   */
  @Override
  public void close() {
    client.close();
  }

  /**
   * What the caller holds.
   */
  public static final class Auth {
    private final AuthChoice choice;

    private Auth(AuthChoice choice) {
      this.choice = choice;
    }

    /**
     * Authenticates by clientId with secret.
     *
     * @param clientId Client id. Its environment variable is PLACED_CLIENT_ID
     * @param secret Secret. Its environment variable is PLACED_SECRET
     * @return what to give to the builder
     */
    public static Auth clientIdAndSecret(Secret clientId, Secret secret) {
      return new Auth(
          AuthChoice.of(
              AcmePlacedSecurity.CLIENT_ID,
              OrderedMap.<String, Secret>of(Map.entry("clientId", clientId)))
          .and(AuthChoice.of(AcmePlacedSecurity.SECRET, OrderedMap.<String, Secret>of(Map.entry("secret", secret)))));
    }

    /**
     * Authenticates by clientId with secret; a source gives the credentials for each request.
     *
     * @param source gives, by these names: clientId, secret. It is asked for each of the schemes
     * @return what to give to the builder
     */
    public static Auth clientIdAndSecret(CredentialSource source) {
      return new Auth(AuthChoice.of(AcmePlacedSecurity.CLIENT_ID, source)
          .and(AuthChoice.of(AcmePlacedSecurity.SECRET, source)));
    }

    /**
     * Authenticates by botToken.
     *
     * @param botToken Bot token. Its environment variable is PLACED_BOT_TOKEN
     * @return what to give to the builder
     */
    public static Auth botToken(Secret botToken) {
      return new Auth(
          AuthChoice.of(
              AcmePlacedSecurity.BOT_TOKEN,
              OrderedMap.<String, Secret>of(Map.entry("botToken", botToken))));
    }

    /**
     * Authenticates by botToken; a source gives the credentials for each request.
     *
     * @param source gives, by these names: botToken
     * @return what to give to the builder
     */
    public static Auth botToken(CredentialSource source) {
      return new Auth(AuthChoice.of(AcmePlacedSecurity.BOT_TOKEN, source));
    }

    /**
     * Returns this and another, for operations that ask for different ones.
     *
     * @param other what the caller holds too
     * @return both
     */
    public Auth and(Auth other) {
      return new Auth(choice.and(other.choice));
    }
  }

  /**
   * Sets what the client needs.
   */
  public static final class Builder extends ClientBuilder<Builder> {
    private AuthChoice choice;

    private Builder() {
      super(AcmePlacedSecurity.SERVERS, Map.of(), List.of());
      this.choice = AuthChoice.NONE;
      product("Acme-placed/1.0");
    }

    @Override
    protected Builder self() {
      return this;
    }

    /**
     * Sets what the caller holds.
     *
     * @param auth one of its alternatives, or several
     * @return this builder
     */
    public Builder auth(Auth auth) {
      this.choice = auth.choice;
      return this;
    }

    /**
     * Returns the client.
     *
     * @return the client
     */
    public AcmePlaced build() {
      return new AcmePlaced(client(choice));
    }
  }
}

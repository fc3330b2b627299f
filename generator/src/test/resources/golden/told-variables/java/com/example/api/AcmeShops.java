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
 * The client of Acme shops.
 */
public final class AcmeShops implements AutoCloseable {
  private final ApiClient client;

  private AcmeShops(ApiClient client) {
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
   * Returns the operations of me.
   *
   * @return the operations
   */
  public MeApi me() {
    return new MeApi(client);
  }

  /**
   * Returns the operations of orders.
   *
   * @return the operations
   */
  public OrdersApi orders() {
    return new OrdersApi(client);
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
    return client.call(method + " " + path, method, path, AcmeShopsSecurity.NEEDS_OAUTH2_OR_JWT, answer);
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
     * Authenticates by oauth2.
     *
     * @param accessToken Access token. Its environment variable is TOLD_ACCESS_TOKEN
     * @return what to give to the builder
     */
    public static Auth accessToken(Secret accessToken) {
      return new Auth(
          AuthChoice.of(
              AcmeShopsSecurity.OAUTH2,
              OrderedMap.<String, Secret>of(Map.entry("accessToken", accessToken))));
    }

    /**
     * Authenticates by oauth2; a source gives the credentials for each request.
     *
     * @param source gives, by these names: accessToken
     * @return what to give to the builder
     */
    public static Auth accessToken(CredentialSource source) {
      return new Auth(AuthChoice.of(AcmeShopsSecurity.OAUTH2, source));
    }

    /**
     * Authenticates by oauth2.
     *
     * @param clientId Client ID. Its environment variable is TOLD_CLIENT_ID
     * @param clientSecret Client secret. Its environment variable is TOLD_CLIENT_SECRET
     * @param scopes what the token is to allow; none leaves it to each operation
     * @return what to give to the builder
     */
    public static Auth clientCredentials(String clientId, Secret clientSecret, String... scopes) {
      return new Auth(
          AuthChoice.of(
              AcmeShopsSecurity.OAUTH2,
              OrderedMap.<String, Secret>of(
                  Map.entry("clientId", Secret.of(clientId)),
                  Map.entry("clientSecret", clientSecret)), scopes));
    }

    /**
     * Authenticates by oauth2; a source gives the credentials for each request.
     *
     * @param source gives, by these names: clientId, clientSecret
     * @param scopes what the token is to allow; none leaves it to each operation
     * @return what to give to the builder
     */
    public static Auth clientCredentials(CredentialSource source, String... scopes) {
      return new Auth(AuthChoice.of(AcmeShopsSecurity.OAUTH2, source, scopes));
    }

    /**
     * Authenticates by jwt.
     *
     * @param keyId the credential keyId
     * @param key Key. Its environment variable is TOLD_KEY
     * @param passphrase the credential passphrase
     * @return what to give to the builder
     */
    public static Auth jwt(String keyId, Secret key, Secret passphrase) {
      return new Auth(
          AuthChoice.of(
              AcmeShopsSecurity.JWT,
              OrderedMap.<String, Secret>of(
                  Map.entry("keyId", Secret.of(keyId)), Map.entry("key", key),
                  Map.entry("passphrase", passphrase))));
    }

    /**
     * Authenticates by jwt.
     *
     * @param key Key. Its environment variable is TOLD_KEY
     * @return what to give to the builder
     */
    public static Auth jwt(Secret key) {
      return new Auth(AuthChoice.of(AcmeShopsSecurity.JWT, OrderedMap.<String, Secret>of(Map.entry("key", key))));
    }

    /**
     * Authenticates by jwt; a source gives the credentials for each request.
     *
     * @param source gives, by these names: keyId (optional), key, passphrase (optional)
     * @return what to give to the builder
     */
    public static Auth jwt(CredentialSource source) {
      return new Auth(AuthChoice.of(AcmeShopsSecurity.JWT, source));
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
      super(AcmeShopsSecurity.SERVERS, Map.of(), List.of());
      this.choice = AuthChoice.NONE;
      product("Acme-shops/1.0");
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
    public AcmeShops build() {
      return new AcmeShops(client(choice));
    }
  }
}

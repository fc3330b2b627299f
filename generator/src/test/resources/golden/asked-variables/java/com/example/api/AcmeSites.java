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
 * The client of Acme sites.
 */
public final class AcmeSites implements AutoCloseable {
  private final ApiClient client;

  private AcmeSites(ApiClient client) {
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
    return client.call(method + " " + path, method, path, AcmeSitesSecurity.NEEDS_OAUTH2_OR_TOKEN_OR_BASIC, answer);
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
     * @param accessToken Access token. Its environment variable is ASKED_ACCESS_TOKEN
     * @return what to give to the builder
     */
    public static Auth accessToken(Secret accessToken) {
      return new Auth(
          AuthChoice.of(
              AcmeSitesSecurity.OAUTH2,
              OrderedMap.<String, Secret>of(Map.entry("accessToken", accessToken))));
    }

    /**
     * Authenticates by oauth2; a source gives the credentials for each request.
     *
     * @param source gives, by these names: accessToken
     * @return what to give to the builder
     */
    public static Auth accessToken(CredentialSource source) {
      return new Auth(AuthChoice.of(AcmeSitesSecurity.OAUTH2, source));
    }

    /**
     * Authenticates by oauth2.
     *
     * @param clientId Client ID. Its environment variable is ASKED_CLIENT_ID
     * @param clientSecret Client secret. Its environment variable is ASKED_CLIENT_SECRET
     * @param scopes what the token is to allow; none leaves it to each operation
     * @return what to give to the builder
     */
    public static Auth clientCredentials(String clientId, Secret clientSecret, String... scopes) {
      return new Auth(
          AuthChoice.of(
              AcmeSitesSecurity.OAUTH2,
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
      return new Auth(AuthChoice.of(AcmeSitesSecurity.OAUTH2, source, scopes));
    }

    /**
     * Authenticates by token.
     *
     * @param accessToken Access token. Its environment variable is ASKED_ACCESS_TOKEN
     * @return what to give to the builder
     */
    public static Auth token(Secret accessToken) {
      return new Auth(
          AuthChoice.of(
              AcmeSitesSecurity.TOKEN,
              OrderedMap.<String, Secret>of(Map.entry("accessToken", accessToken))));
    }

    /**
     * Authenticates by token; a source gives the credentials for each request.
     *
     * @param source gives, by these names: accessToken
     * @return what to give to the builder
     */
    public static Auth token(CredentialSource source) {
      return new Auth(AuthChoice.of(AcmeSitesSecurity.TOKEN, source));
    }

    /**
     * Authenticates by basic.
     *
     * @param user User. Its environment variable is ASKED_USER
     * @param password Password. Its environment variable is ASKED_PASSWORD
     * @return what to give to the builder
     */
    public static Auth basic(String user, Secret password) {
      return new Auth(
          AuthChoice.of(
              AcmeSitesSecurity.BASIC,
              OrderedMap.<String, Secret>of(
                  Map.entry("user", Secret.of(user)), Map.entry("password", password))));
    }

    /**
     * Authenticates by basic.
     *
     * @param user User. Its environment variable is ASKED_USER
     * @return what to give to the builder
     */
    public static Auth basic(String user) {
      return new Auth(
          AuthChoice.of(
              AcmeSitesSecurity.BASIC,
              OrderedMap.<String, Secret>of(Map.entry("user", Secret.of(user)))));
    }

    /**
     * Authenticates by basic; a source gives the credentials for each request.
     *
     * @param source gives, by these names: user, password (optional)
     * @return what to give to the builder
     */
    public static Auth basic(CredentialSource source) {
      return new Auth(AuthChoice.of(AcmeSitesSecurity.BASIC, source));
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
      super(AcmeSitesSecurity.SERVERS, Map.of(), List.of());
      this.choice = AuthChoice.NONE;
      product("Acme-sites/1.0");
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
    public AcmeSites build() {
      return new AcmeSites(client(choice));
    }
  }
}

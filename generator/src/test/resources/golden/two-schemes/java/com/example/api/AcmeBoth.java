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
 * The client of Acme both.
 */
public final class AcmeBoth implements AutoCloseable {
  private final ApiClient client;

  private AcmeBoth(ApiClient client) {
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
   * Returns the operations of keys.
   *
   * @return the operations
   */
  public KeysApi keys() {
    return new KeysApi(client);
  }

  /**
   * Returns the operations of key-and-login.
   *
   * @return the operations
   */
  public KeyAndLoginApi keyAndLogin() {
    return new KeyAndLoginApi(client);
  }

  /**
   * Returns the operations of look-alikes.
   *
   * @return the operations
   */
  public LookAlikesApi lookAlikes() {
    return new LookAlikesApi(client);
  }

  /**
   * Returns the operations of impossible.
   *
   * @return the operations
   */
  public ImpossibleApi impossible() {
    return new ImpossibleApi(client);
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
    return client.call(method + " " + path, method, path, AcmeBothSecurity.NEEDS_API_KEY_AND_APP_KEY, answer);
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
     * Authenticates by apiKey with appKey.
     *
     * @param apiKey Api key. Its environment variable is BOTH_API_KEY
     * @param appKey App key. Its environment variable is BOTH_APP_KEY
     * @return what to give to the builder
     */
    public static Auth apiKeyAndAppKey(Secret apiKey, Secret appKey) {
      return new Auth(
          AuthChoice.of(
              AcmeBothSecurity.API_KEY, OrderedMap.<String, Secret>of(Map.entry("apiKey", apiKey)))
          .and(AuthChoice.of(AcmeBothSecurity.APP_KEY, OrderedMap.<String, Secret>of(Map.entry("appKey", appKey)))));
    }

    /**
     * Authenticates by apiKey with appKey; a source gives the credentials for each request.
     *
     * @param source gives, by these names: apiKey, appKey. It is asked for each of the schemes
     * @return what to give to the builder
     */
    public static Auth apiKeyAndAppKey(CredentialSource source) {
      return new Auth(AuthChoice.of(AcmeBothSecurity.API_KEY, source)
          .and(AuthChoice.of(AcmeBothSecurity.APP_KEY, source)));
    }

    /**
     * Authenticates by apiKey with login.
     *
     * @param apiKey Api key. Its environment variable is BOTH_API_KEY
     * @param username Username. Its environment variable is BOTH_USERNAME
     * @param password Password. Its environment variable is BOTH_PASSWORD
     * @return what to give to the builder
     */
    public static Auth apiKeyAndLogin(Secret apiKey, String username, Secret password) {
      return new Auth(
          AuthChoice.of(
              AcmeBothSecurity.API_KEY, OrderedMap.<String, Secret>of(Map.entry("apiKey", apiKey)))
          .and(
              AuthChoice.of(
                  AcmeBothSecurity.LOGIN,
                  OrderedMap.<String, Secret>of(
                      Map.entry("username", Secret.of(username)),
                      Map.entry("password", password)))));
    }

    /**
     * Authenticates by apiKey with login.
     *
     * @param apiKey Api key. Its environment variable is BOTH_API_KEY
     * @param username Username. Its environment variable is BOTH_USERNAME
     * @return what to give to the builder
     */
    public static Auth apiKeyAndLogin(Secret apiKey, String username) {
      return new Auth(
          AuthChoice.of(
              AcmeBothSecurity.API_KEY, OrderedMap.<String, Secret>of(Map.entry("apiKey", apiKey)))
          .and(
              AuthChoice.of(
                  AcmeBothSecurity.LOGIN,
                  OrderedMap.<String, Secret>of(Map.entry("username", Secret.of(username))))));
    }

    /**
     * Authenticates by apiKey with login; a source gives the credentials for each request.
     *
     * @param source gives, by these names: apiKey, username, password (optional). It is asked for each
     *     of the schemes
     * @return what to give to the builder
     */
    public static Auth apiKeyAndLogin(CredentialSource source) {
      return new Auth(AuthChoice.of(AcmeBothSecurity.API_KEY, source)
          .and(AuthChoice.of(AcmeBothSecurity.LOGIN, source)));
    }

    /**
     * Authenticates by apiKey with lookAlike.
     *
     * @param apiKey Api key. Its environment variable is BOTH_API_KEY
     * @param lookAlike Look alike. Its environment variable is BOTH_LOOK_ALIKE
     * @return what to give to the builder
     */
    public static Auth apiKeyAndLookAlike(Secret apiKey, Secret lookAlike) {
      return new Auth(
          AuthChoice.of(
              AcmeBothSecurity.API_KEY, OrderedMap.<String, Secret>of(Map.entry("apiKey", apiKey)))
          .and(
              AuthChoice.of(
                  AcmeBothSecurity.LOOK_ALIKE,
                  OrderedMap.<String, Secret>of(Map.entry("lookAlike", lookAlike)))));
    }

    /**
     * Authenticates by apiKey with lookAlike; a source gives the credentials for each request.
     *
     * @param source gives, by these names: apiKey, lookAlike. It is asked for each of the schemes
     * @return what to give to the builder
     */
    public static Auth apiKeyAndLookAlike(CredentialSource source) {
      return new Auth(AuthChoice.of(AcmeBothSecurity.API_KEY, source)
          .and(AuthChoice.of(AcmeBothSecurity.LOOK_ALIKE, source)));
    }

    /**
     * Authenticates by token with login.
     *
     * @param token Token. Its environment variable is BOTH_TOKEN
     * @param username Username. Its environment variable is BOTH_USERNAME
     * @param password Password. Its environment variable is BOTH_PASSWORD
     * @return what to give to the builder
     */
    public static Auth tokenAndLogin(Secret token, String username, Secret password) {
      return new Auth(AuthChoice.of(AcmeBothSecurity.TOKEN, OrderedMap.<String, Secret>of(Map.entry("token", token)))
          .and(
              AuthChoice.of(
                  AcmeBothSecurity.LOGIN,
                  OrderedMap.<String, Secret>of(
                      Map.entry("username", Secret.of(username)),
                      Map.entry("password", password)))));
    }

    /**
     * Authenticates by token with login.
     *
     * @param token Token. Its environment variable is BOTH_TOKEN
     * @param username Username. Its environment variable is BOTH_USERNAME
     * @return what to give to the builder
     */
    public static Auth tokenAndLogin(Secret token, String username) {
      return new Auth(AuthChoice.of(AcmeBothSecurity.TOKEN, OrderedMap.<String, Secret>of(Map.entry("token", token)))
          .and(
              AuthChoice.of(
                  AcmeBothSecurity.LOGIN,
                  OrderedMap.<String, Secret>of(Map.entry("username", Secret.of(username))))));
    }

    /**
     * Authenticates by token with login; a source gives the credentials for each request.
     *
     * @param source gives, by these names: token, username, password (optional). It is asked for each
     *     of the schemes
     * @return what to give to the builder
     */
    public static Auth tokenAndLogin(CredentialSource source) {
      return new Auth(AuthChoice.of(AcmeBothSecurity.TOKEN, source)
          .and(AuthChoice.of(AcmeBothSecurity.LOGIN, source)));
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
      super(AcmeBothSecurity.SERVERS, Map.of(), List.of());
      this.choice = AuthChoice.NONE;
      product("Acme-both/1.0");
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
    public AcmeBoth build() {
      return new AcmeBoth(client(choice));
    }
  }
}

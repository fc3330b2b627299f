package com.example.api;

import io.github.authdex.auth.credential.CredentialSource;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.AuthChoice;
import io.github.authdex.client.Call;
import io.github.authdex.client.ClientBuilder;
import io.github.authdex.client.ClientLogin;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;

/**
 * The client of Acme consented.
 */
public final class AcmeConsented implements AutoCloseable {
  private final ApiClient client;

  private AcmeConsented(ApiClient client) {
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
   * Returns a call of anything that the API has, listed here or not, with the caller's credentials.
   *
   * @param method upper case, such as GET
   * @param path below the server's URL, perhaps with a query
   * @param answer how to read what comes back
   * @param <T> the content of the answer
   * @return the call, not sent yet
   */
  public <T> Call<T> call(String method, String path, Answer<T> answer) {
    return client.call(method + " " + path, method, path, AcmeConsentedSecurity.NEEDS_LOGIN, answer);
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
     * Authenticates by login.
     *
     * @param accessToken Access token. Its environment variable is CONSENTED_ACCESS_TOKEN
     * @return what to give to the builder
     */
    public static Auth accessToken(Secret accessToken) {
      return new Auth(
          AuthChoice.of(
              AcmeConsentedSecurity.LOGIN,
              OrderedMap.<String, Secret>of(Map.entry("accessToken", accessToken))));
    }

    /**
     * Authenticates by login; a source gives the credentials for each request.
     *
     * @param source gives, by these names: accessToken
     * @return what to give to the builder
     */
    public static Auth accessToken(CredentialSource source) {
      return new Auth(AuthChoice.of(AcmeConsentedSecurity.LOGIN, source));
    }

    /**
     * Authenticates by login.
     *
     * @param clientId Client id. Its environment variable is CONSENTED_CLIENT_ID
     * @param clientSecret Client secret. Its environment variable is CONSENTED_CLIENT_SECRET
     * @param refreshToken Refresh token. Its environment variable is CONSENTED_REFRESH_TOKEN
     * @return what to give to the builder
     */
    public static Auth refreshToken(String clientId, Secret clientSecret, Secret refreshToken) {
      return new Auth(
          AuthChoice.of(
              AcmeConsentedSecurity.LOGIN,
              OrderedMap.<String, Secret>of(
                  Map.entry("clientId", Secret.of(clientId)),
                  Map.entry("clientSecret", clientSecret),
                  Map.entry("refreshToken", refreshToken))));
    }

    /**
     * Authenticates by login.
     *
     * @param clientId Client id. Its environment variable is CONSENTED_CLIENT_ID
     * @param refreshToken Refresh token. Its environment variable is CONSENTED_REFRESH_TOKEN
     * @return what to give to the builder
     */
    public static Auth refreshToken(String clientId, Secret refreshToken) {
      return new Auth(
          AuthChoice.of(
              AcmeConsentedSecurity.LOGIN,
              OrderedMap.<String, Secret>of(
                  Map.entry("clientId", Secret.of(clientId)),
                  Map.entry("refreshToken", refreshToken))));
    }

    /**
     * Authenticates by login; a source gives the credentials for each request.
     *
     * @param source gives, by these names: clientId, clientSecret (optional), refreshToken
     * @return what to give to the builder
     */
    public static Auth refreshToken(CredentialSource source) {
      return new Auth(AuthChoice.of(AcmeConsentedSecurity.LOGIN, source));
    }

    /**
     * Asks a person to let the program in by login, in a browser or by a code that is typed elsewhere.
     *
     * @param clientId Client id. Its environment variable is CONSENTED_CLIENT_ID
     * @param clientSecret Client secret. Its environment variable is CONSENTED_CLIENT_SECRET
     * @return what asks, and returns what to give to the builder
     */
    public static ClientLogin<Auth> authorize(String clientId, Secret clientSecret) {
      return ClientLogin.of(
          AcmeConsentedSecurity.LOGIN, AcmeConsentedSecurity.SERVERS,
          OrderedMap.<String, Secret>of(
              Map.entry("clientId", Secret.of(clientId)), Map.entry("clientSecret", clientSecret)),
          Auth::new);
    }

    /**
     * Asks a person to let the program in by login, in a browser or by a code that is typed elsewhere.
     *
     * @param clientId Client id. Its environment variable is CONSENTED_CLIENT_ID
     * @return what asks, and returns what to give to the builder
     */
    public static ClientLogin<Auth> authorize(String clientId) {
      return ClientLogin.of(
          AcmeConsentedSecurity.LOGIN, AcmeConsentedSecurity.SERVERS,
          OrderedMap.<String, Secret>of(Map.entry("clientId", Secret.of(clientId))), Auth::new);
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
      super(AcmeConsentedSecurity.SERVERS, Map.of(), List.of());
      this.choice = AuthChoice.NONE;
      product("Acme-consented/1.0");
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
    public AcmeConsented build() {
      return new AcmeConsented(client(choice));
    }
  }
}

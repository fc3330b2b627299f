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
 * The client of Acme asserting.
 */
public final class AcmeAsserting implements AutoCloseable {
  private final ApiClient client;

  private AcmeAsserting(ApiClient client) {
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
   * Returns the operations of first.
   *
   * @return the operations
   */
  public FirstApi first() {
    return new FirstApi(client);
  }

  /**
   * Returns the operations of second.
   *
   * @return the operations
   */
  public SecondApi second() {
    return new SecondApi(client);
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
    return client.call(method + " " + path, method, path, AcmeAssertingSecurity.NEEDS_OAUTH2_OR_BASIC_READ, answer);
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
     * @param accessToken Access token. Its environment variable is ASSERTING_ACCESS_TOKEN
     * @return what to give to the builder
     */
    public static Auth accessToken(Secret accessToken) {
      return new Auth(
          AuthChoice.of(
              AcmeAssertingSecurity.OAUTH2,
              OrderedMap.<String, Secret>of(Map.entry("accessToken", accessToken))));
    }

    /**
     * Authenticates by oauth2; a source gives the credentials for each request.
     *
     * @param source gives, by these names: accessToken
     * @return what to give to the builder
     */
    public static Auth accessToken(CredentialSource source) {
      return new Auth(AuthChoice.of(AcmeAssertingSecurity.OAUTH2, source));
    }

    /**
     * Authenticates by oauth2.
     *
     * @param clientId Client id. Its environment variable is ASSERTING_CLIENT_ID
     * @param privateKey Private key. Its environment variable is ASSERTING_PRIVATE_KEY
     * @param keyId Key id. Its environment variable is ASSERTING_KEY_ID
     * @param passphrase Passphrase. Its environment variable is ASSERTING_PASSPHRASE
     * @param certificate Certificate. Its environment variable is ASSERTING_CERTIFICATE
     * @param scopes what the token is to allow; none leaves it to each operation
     * @return what to give to the builder
     */
    public static Auth clientCredentials(String clientId, Secret privateKey, String keyId,
        Secret passphrase, Secret certificate, String... scopes) {
      return new Auth(
          AuthChoice.of(
              AcmeAssertingSecurity.OAUTH2,
              OrderedMap.<String, Secret>of(
                  Map.entry("clientId", Secret.of(clientId)), Map.entry("privateKey", privateKey),
                  Map.entry("keyId", Secret.of(keyId)), Map.entry("passphrase", passphrase),
                  Map.entry("certificate", certificate)), scopes));
    }

    /**
     * Authenticates by oauth2.
     *
     * @param clientId Client id. Its environment variable is ASSERTING_CLIENT_ID
     * @param privateKey Private key. Its environment variable is ASSERTING_PRIVATE_KEY
     * @param scopes what the token is to allow; none leaves it to each operation
     * @return what to give to the builder
     */
    public static Auth clientCredentials(String clientId, Secret privateKey, String... scopes) {
      return new Auth(
          AuthChoice.of(
              AcmeAssertingSecurity.OAUTH2,
              OrderedMap.<String, Secret>of(
                  Map.entry("clientId", Secret.of(clientId)), Map.entry("privateKey", privateKey)),
              scopes));
    }

    /**
     * Authenticates by oauth2; a source gives the credentials for each request.
     *
     * @param source gives, by these names: clientId, privateKey, keyId (optional), passphrase
     *     (optional), certificate (optional)
     * @param scopes what the token is to allow; none leaves it to each operation
     * @return what to give to the builder
     */
    public static Auth clientCredentials(CredentialSource source, String... scopes) {
      return new Auth(AuthChoice.of(AcmeAssertingSecurity.OAUTH2, source, scopes));
    }

    /**
     * Authenticates by oauth2.
     *
     * @param clientId Client id. Its environment variable is ASSERTING_CLIENT_ID
     * @param clientAssertion Client assertion. Its environment variable is ASSERTING_CLIENT_ASSERTION
     * @param scopes what the token is to allow; none leaves it to each operation
     * @return what to give to the builder
     */
    public static Auth clientAssertion(String clientId, Secret clientAssertion, String... scopes) {
      return new Auth(
          AuthChoice.of(
              AcmeAssertingSecurity.OAUTH2,
              OrderedMap.<String, Secret>of(
                  Map.entry("clientId", Secret.of(clientId)),
                  Map.entry("clientAssertion", clientAssertion)), scopes));
    }

    /**
     * Authenticates by oauth2; a source gives the credentials for each request.
     *
     * @param source gives, by these names: clientId, clientAssertion
     * @param scopes what the token is to allow; none leaves it to each operation
     * @return what to give to the builder
     */
    public static Auth clientAssertion(CredentialSource source, String... scopes) {
      return new Auth(AuthChoice.of(AcmeAssertingSecurity.OAUTH2, source, scopes));
    }

    /**
     * Authenticates by basic.
     *
     * @param username Username. Its environment variable is ASSERTING_USERNAME
     * @param password Password. Its environment variable is ASSERTING_PASSWORD
     * @return what to give to the builder
     * @deprecated Until 2027-06-30; use oauth2.
     */
    @Deprecated
    public static Auth basic(String username, Secret password) {
      return new Auth(
          AuthChoice.of(
              AcmeAssertingSecurity.BASIC,
              OrderedMap.<String, Secret>of(
                  Map.entry("username", Secret.of(username)), Map.entry("password", password))));
    }

    /**
     * Authenticates by basic.
     *
     * @param username Username. Its environment variable is ASSERTING_USERNAME
     * @return what to give to the builder
     * @deprecated Until 2027-06-30; use oauth2.
     */
    @Deprecated
    public static Auth basic(String username) {
      return new Auth(
          AuthChoice.of(
              AcmeAssertingSecurity.BASIC,
              OrderedMap.<String, Secret>of(Map.entry("username", Secret.of(username)))));
    }

    /**
     * Authenticates by basic; a source gives the credentials for each request.
     *
     * @param source gives, by these names: username, password (optional)
     * @return what to give to the builder
     * @deprecated Until 2027-06-30; use oauth2.
     */
    @Deprecated
    public static Auth basic(CredentialSource source) {
      return new Auth(AuthChoice.of(AcmeAssertingSecurity.BASIC, source));
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
      super(AcmeAssertingSecurity.SERVERS, Map.of(), List.of());
      this.choice = AuthChoice.NONE;
      product("Acme-asserting/1.0");
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
    public AcmeAsserting build() {
      return new AcmeAsserting(client(choice));
    }
  }
}

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
 * The client of Acme places.
 */
public final class AcmePlaces implements AutoCloseable {
  private final ApiClient client;

  private AcmePlaces(ApiClient client) {
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
   * Returns the operations of things.
   *
   * @return the operations
   */
  public ThingsApi things() {
    return new ThingsApi(client);
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
    return client.call(method + " " + path, method, path, AcmePlacesSecurity.NEEDS_BASIC_OR_TOKEN_OR_SCOPED, answer);
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
     * Authenticates by basic.
     *
     * @param email Address. Its environment variable is PLACES_EMAIL
     * @param siteToken Token of the site. Its environment variable is PLACES_SITE_TOKEN
     * @return what to give to the builder
     */
    public static Auth basic(String email, Secret siteToken) {
      return new Auth(
          AuthChoice.of(
              AcmePlacesSecurity.BASIC,
              OrderedMap.<String, Secret>of(
                  Map.entry("email", Secret.of(email)), Map.entry("siteToken", siteToken))));
    }

    /**
     * Authenticates by basic.
     *
     * @param email Address. Its environment variable is PLACES_EMAIL
     * @return what to give to the builder
     */
    public static Auth basic(String email) {
      return new Auth(
          AuthChoice.of(
              AcmePlacesSecurity.BASIC,
              OrderedMap.<String, Secret>of(Map.entry("email", Secret.of(email)))));
    }

    /**
     * Authenticates by basic; a source gives the credentials for each request.
     *
     * @param source gives, by these names: email, siteToken (optional)
     * @return what to give to the builder
     */
    public static Auth basic(CredentialSource source) {
      return new Auth(AuthChoice.of(AcmePlacesSecurity.BASIC, source));
    }

    /**
     * Authenticates by token.
     *
     * @param token Token. Its environment variable is PLACES_TOKEN
     * @return what to give to the builder
     */
    public static Auth token(Secret token) {
      return new Auth(
          AuthChoice.of(
              AcmePlacesSecurity.TOKEN, OrderedMap.<String, Secret>of(Map.entry("token", token))));
    }

    /**
     * Authenticates by token; a source gives the credentials for each request.
     *
     * @param source gives, by these names: token
     * @return what to give to the builder
     */
    public static Auth token(CredentialSource source) {
      return new Auth(AuthChoice.of(AcmePlacesSecurity.TOKEN, source));
    }

    /**
     * Authenticates by scoped.
     *
     * @param email Address. Its environment variable is PLACES_EMAIL
     * @param scopedToken Token with scopes. Its environment variable is PLACES_SCOPED_TOKEN
     * @return what to give to the builder
     */
    public static Auth scoped(String email, Secret scopedToken) {
      return new Auth(
          AuthChoice.of(
              AcmePlacesSecurity.SCOPED,
              OrderedMap.<String, Secret>of(
                  Map.entry("email", Secret.of(email)), Map.entry("scopedToken", scopedToken))));
    }

    /**
     * Authenticates by scoped.
     *
     * @param email Address. Its environment variable is PLACES_EMAIL
     * @return what to give to the builder
     */
    public static Auth scoped(String email) {
      return new Auth(
          AuthChoice.of(
              AcmePlacesSecurity.SCOPED,
              OrderedMap.<String, Secret>of(Map.entry("email", Secret.of(email)))));
    }

    /**
     * Authenticates by scoped; a source gives the credentials for each request.
     *
     * @param source gives, by these names: email, scopedToken (optional)
     * @return what to give to the builder
     */
    public static Auth scoped(CredentialSource source) {
      return new Auth(AuthChoice.of(AcmePlacesSecurity.SCOPED, source));
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
      super(AcmePlacesSecurity.SERVERS2, Map.of(), List.of());
      this.choice = AuthChoice.NONE;
      product("Acme-places/1.0");
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
    public AcmePlaces build() {
      return new AcmePlaces(client(choice));
    }
  }
}

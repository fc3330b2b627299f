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
 * The client of Acme keyed.
 */
public final class AcmeKeyed implements AutoCloseable {
  private final ApiClient client;

  private AcmeKeyed(ApiClient client) {
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
    return client.call(method + " " + path, method, path, AcmeKeyedSecurity.NEEDS_API_KEY, answer);
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
     * Authenticates by apiKey.
     *
     * @param apiKey Api key. Its environment variable is KEYED_API_KEY
     * @return what to give to the builder
     */
    public static Auth apiKey(Secret apiKey) {
      return new Auth(
          AuthChoice.of(
              AcmeKeyedSecurity.API_KEY,
              OrderedMap.<String, Secret>of(Map.entry("apiKey", apiKey))));
    }

    /**
     * Authenticates by apiKey; a source gives the credentials for each request.
     *
     * @param source gives, by these names: apiKey
     * @return what to give to the builder
     */
    public static Auth apiKey(CredentialSource source) {
      return new Auth(AuthChoice.of(AcmeKeyedSecurity.API_KEY, source));
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
      super(AcmeKeyedSecurity.SERVERS, Map.of(), List.of("Acme-Version"));
      this.choice = AuthChoice.NONE;
      product("Acme-keyed/1.0");
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
    public AcmeKeyed build() {
      return new AcmeKeyed(client(choice));
    }
  }
}

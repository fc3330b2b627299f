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
 * The client of Acme cloudy.
 */
public final class AcmeCloudy implements AutoCloseable {
  private final ApiClient client;

  private AcmeCloudy(ApiClient client) {
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
   * Returns the operations.
   *
   * @return the operations
   */
  public OperationsApi operations() {
    return new OperationsApi(client);
  }

  /**
   * Returns the operations of bucket.
   *
   * @return the operations
   */
  public BucketApi bucket() {
    return new BucketApi(client);
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
    return client.call(method + " " + path, method, path, AcmeCloudySecurity.NEEDS_SIGV4, answer);
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
     * Authenticates by sigv4.
     *
     * @param accessKeyId Access key id. Its environment variable is CLOUDY_ACCESS_KEY_ID
     * @param secretAccessKey Secret access key. Its environment variable is CLOUDY_SECRET_ACCESS_KEY
     * @param sessionToken Session token. Its environment variable is CLOUDY_SESSION_TOKEN
     * @return what to give to the builder
     */
    public static Auth sigv4(String accessKeyId, Secret secretAccessKey, Secret sessionToken) {
      return new Auth(
          AuthChoice.of(
              AcmeCloudySecurity.SIGV4,
              OrderedMap.<String, Secret>of(
                  Map.entry("accessKeyId", Secret.of(accessKeyId)),
                  Map.entry("secretAccessKey", secretAccessKey),
                  Map.entry("sessionToken", sessionToken))));
    }

    /**
     * Authenticates by sigv4.
     *
     * @param accessKeyId Access key id. Its environment variable is CLOUDY_ACCESS_KEY_ID
     * @param secretAccessKey Secret access key. Its environment variable is CLOUDY_SECRET_ACCESS_KEY
     * @return what to give to the builder
     */
    public static Auth sigv4(String accessKeyId, Secret secretAccessKey) {
      return new Auth(
          AuthChoice.of(
              AcmeCloudySecurity.SIGV4,
              OrderedMap.<String, Secret>of(
                  Map.entry("accessKeyId", Secret.of(accessKeyId)),
                  Map.entry("secretAccessKey", secretAccessKey))));
    }

    /**
     * Authenticates by sigv4; a source gives the credentials for each request.
     *
     * @param source gives, by these names: accessKeyId, secretAccessKey, sessionToken (optional)
     * @return what to give to the builder
     */
    public static Auth sigv4(CredentialSource source) {
      return new Auth(AuthChoice.of(AcmeCloudySecurity.SIGV4, source));
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
      super(AcmeCloudySecurity.SERVERS, Map.of(), List.of());
      this.choice = AuthChoice.NONE;
      product("Acme-cloudy/1.0");
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
    public AcmeCloudy build() {
      return new AcmeCloudy(client(choice));
    }
  }
}

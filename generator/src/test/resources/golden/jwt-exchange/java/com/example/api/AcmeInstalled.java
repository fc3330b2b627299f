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
 * The client of Acme installed.
 */
public final class AcmeInstalled implements AutoCloseable {
  private final ApiClient client;

  private AcmeInstalled(ApiClient client) {
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
   * Returns the operations of installation.
   *
   * @return the operations
   */
  public InstallationApi installation() {
    return new InstallationApi(client);
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
    return client.call(method + " " + path, method, path, AcmeInstalledSecurity.NEEDS_APP, answer);
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
     * Authenticates by app.
     *
     * @param keyId the credential keyId
     * @param key Key. Its environment variable is INSTALLED_KEY
     * @param passphrase the credential passphrase
     * @param appId App id. Its environment variable is INSTALLED_APP_ID
     * @param installationId Installation id. Its environment variable is INSTALLED_INSTALLATION_ID
     * @return what to give to the builder
     */
    public static Auth app(String keyId, Secret key, Secret passphrase, String appId,
        String installationId) {
      return new Auth(
          AuthChoice.of(
              AcmeInstalledSecurity.APP,
              OrderedMap.<String, Secret>of(
                  Map.entry("keyId", Secret.of(keyId)), Map.entry("key", key),
                  Map.entry("passphrase", passphrase), Map.entry("appId", Secret.of(appId)),
                  Map.entry("installationId", Secret.of(installationId)))));
    }

    /**
     * Authenticates by app.
     *
     * @param key Key. Its environment variable is INSTALLED_KEY
     * @param appId App id. Its environment variable is INSTALLED_APP_ID
     * @param installationId Installation id. Its environment variable is INSTALLED_INSTALLATION_ID
     * @return what to give to the builder
     */
    public static Auth app(Secret key, String appId, String installationId) {
      return new Auth(
          AuthChoice.of(
              AcmeInstalledSecurity.APP,
              OrderedMap.<String, Secret>of(
                  Map.entry("key", key), Map.entry("appId", Secret.of(appId)),
                  Map.entry("installationId", Secret.of(installationId)))));
    }

    /**
     * Authenticates by app; a source gives the credentials for each request.
     *
     * @param source gives, by these names: keyId (optional), key, passphrase (optional), appId,
     *     installationId
     * @return what to give to the builder
     */
    public static Auth app(CredentialSource source) {
      return new Auth(AuthChoice.of(AcmeInstalledSecurity.APP, source));
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
      super(AcmeInstalledSecurity.SERVERS, Map.of(), List.of());
      this.choice = AuthChoice.NONE;
      product("Acme-installed/1.0");
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
    public AcmeInstalled build() {
      return new AcmeInstalled(client(choice));
    }
  }
}

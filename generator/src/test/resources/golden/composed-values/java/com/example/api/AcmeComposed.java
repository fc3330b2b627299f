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
 * The client of Acme composed.
 */
public final class AcmeComposed implements AutoCloseable {
  private final ApiClient client;

  private AcmeComposed(ApiClient client) {
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
   * Returns the operations of domains.
   *
   * @return the operations
   */
  public DomainsApi domains() {
    return new DomainsApi(client);
  }

  /**
   * Returns the operations of tickets.
   *
   * @return the operations
   */
  public TicketsApi tickets() {
    return new TicketsApi(client);
  }

  /**
   * Returns the operations of messages.
   *
   * @return the operations
   */
  public MessagesApi messages() {
    return new MessagesApi(client);
  }

  /**
   * Returns the operations of invoices.
   *
   * @return the operations
   */
  public InvoicesApi invoices() {
    return new InvoicesApi(client);
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
    return client.call(method + " " + path, method, path, AcmeComposedSecurity.NEEDS_PAIR, answer);
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
     * Authenticates by pair.
     *
     * @param key API key. Its environment variable is COMPOSED_KEY
     * @param secret API secret. Its environment variable is COMPOSED_SECRET
     * @return what to give to the builder
     */
    public static Auth pair(Secret key, Secret secret) {
      return new Auth(
          AuthChoice.of(
              AcmeComposedSecurity.PAIR,
              OrderedMap.<String, Secret>of(Map.entry("key", key), Map.entry("secret", secret))));
    }

    /**
     * Authenticates by pair; a source gives the credentials for each request.
     *
     * @param source gives, by these names: key, secret
     * @return what to give to the builder
     */
    public static Auth pair(CredentialSource source) {
      return new Auth(AuthChoice.of(AcmeComposedSecurity.PAIR, source));
    }

    /**
     * Authenticates by agent.
     *
     * @param email Email. Its environment variable is COMPOSED_EMAIL
     * @param apiToken API token. Its environment variable is COMPOSED_API_TOKEN
     * @return what to give to the builder
     */
    public static Auth agent(String email, Secret apiToken) {
      return new Auth(
          AuthChoice.of(
              AcmeComposedSecurity.AGENT,
              OrderedMap.<String, Secret>of(
                  Map.entry("email", Secret.of(email)), Map.entry("apiToken", apiToken))));
    }

    /**
     * Authenticates by agent.
     *
     * @param email Email. Its environment variable is COMPOSED_EMAIL
     * @return what to give to the builder
     */
    public static Auth agent(String email) {
      return new Auth(
          AuthChoice.of(
              AcmeComposedSecurity.AGENT,
              OrderedMap.<String, Secret>of(Map.entry("email", Secret.of(email)))));
    }

    /**
     * Authenticates by agent; a source gives the credentials for each request.
     *
     * @param source gives, by these names: email, apiToken (optional)
     * @return what to give to the builder
     */
    public static Auth agent(CredentialSource source) {
      return new Auth(AuthChoice.of(AcmeComposedSecurity.AGENT, source));
    }

    /**
     * Authenticates by fixed.
     *
     * @param key API key. Its environment variable is COMPOSED_KEY
     * @return what to give to the builder
     */
    public static Auth fixed(Secret key) {
      return new Auth(AuthChoice.of(AcmeComposedSecurity.FIXED, OrderedMap.<String, Secret>of(Map.entry("key", key))));
    }

    /**
     * Authenticates by fixed; a source gives the credentials for each request.
     *
     * @param source gives, by these names: key (optional)
     * @return what to give to the builder
     */
    public static Auth fixed(CredentialSource source) {
      return new Auth(AuthChoice.of(AcmeComposedSecurity.FIXED, source));
    }

    /**
     * Authenticates by encoded.
     *
     * @param key API key. Its environment variable is COMPOSED_KEY
     * @param secret API secret. Its environment variable is COMPOSED_SECRET
     * @return what to give to the builder
     */
    public static Auth encoded(Secret key, Secret secret) {
      return new Auth(
          AuthChoice.of(
              AcmeComposedSecurity.ENCODED,
              OrderedMap.<String, Secret>of(Map.entry("key", key), Map.entry("secret", secret))));
    }

    /**
     * Authenticates by encoded; a source gives the credentials for each request.
     *
     * @param source gives, by these names: key, secret
     * @return what to give to the builder
     */
    public static Auth encoded(CredentialSource source) {
      return new Auth(AuthChoice.of(AcmeComposedSecurity.ENCODED, source));
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
      super(AcmeComposedSecurity.SERVERS, Map.of(), List.of());
      this.choice = AuthChoice.NONE;
      product("Acme-composed/1.0");
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
    public AcmeComposed build() {
      return new AcmeComposed(client(choice));
    }
  }
}

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
 * The client of Acme deep.
 */
public final class AcmeDeep implements AutoCloseable {
  private final ApiClient client;

  private AcmeDeep(ApiClient client) {
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
   * Returns the operations of pay.
   *
   * @return the operations
   */
  public PayApi pay() {
    return new PayApi(client);
  }

  /**
   * Returns the operations of ping.
   *
   * @return the operations
   */
  public PingApi ping() {
    return new PingApi(client);
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
   * Returns the operations of file.
   *
   * @return the operations
   */
  public FileApi file() {
    return new FileApi(client);
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
    return client.call(method + " " + path, method, path, AcmeDeepSecurity.NEEDS_LOGIN_AND_KEY, answer);
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
     * Authenticates by login with key.
     *
     * @param login Login. Its environment variable is DEEP_LOGIN
     * @param key Key. Its environment variable is DEEP_KEY
     * @return what to give to the builder
     */
    public static Auth loginAndKey(Secret login, Secret key) {
      return new Auth(AuthChoice.of(AcmeDeepSecurity.LOGIN, OrderedMap.<String, Secret>of(Map.entry("login", login)))
          .and(AuthChoice.of(AcmeDeepSecurity.KEY, OrderedMap.<String, Secret>of(Map.entry("key", key)))));
    }

    /**
     * Authenticates by login with key; a source gives the credentials for each request.
     *
     * @param source gives, by these names: login, key. It is asked for each of the schemes
     * @return what to give to the builder
     */
    public static Auth loginAndKey(CredentialSource source) {
      return new Auth(AuthChoice.of(AcmeDeepSecurity.LOGIN, source)
          .and(AuthChoice.of(AcmeDeepSecurity.KEY, source)));
    }

    /**
     * Authenticates by bot.
     *
     * @param bot Bot. Its environment variable is DEEP_BOT
     * @return what to give to the builder
     */
    public static Auth bot(Secret bot) {
      return new Auth(AuthChoice.of(AcmeDeepSecurity.BOT, OrderedMap.<String, Secret>of(Map.entry("bot", bot))));
    }

    /**
     * Authenticates by bot; a source gives the credentials for each request.
     *
     * @param source gives, by these names: bot
     * @return what to give to the builder
     */
    public static Auth bot(CredentialSource source) {
      return new Auth(AuthChoice.of(AcmeDeepSecurity.BOT, source));
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
      super(
          AcmeDeepSecurity.SERVERS,
          OrderedMap.<String, String>of(Map.entry("Acme-Correlation", "{$uuid}")), List.of());
      this.choice = AuthChoice.NONE;
      product("Acme-deep/1.0");
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
    public AcmeDeep build() {
      return new AcmeDeep(client(choice));
    }
  }
}

package io.github.authdex.auth.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The key of a chain: of one grant, which a server continues with one refresh token after the
 * other, and of which one request at a time may ask for the next. A refresh token is kept under it,
 * if the server issues any.
 */
public final class ChainKey implements TokenKey {
  private final String id;
  private final String endpoint;
  private final String client;
  private final String grant;

  private ChainKey(String id, String endpoint, String client, String grant) {
    this.id = id;
    this.endpoint = Objects.requireNonNull(endpoint, "endpoint");
    this.client = Objects.requireNonNull(client, "client");
    this.grant = Objects.requireNonNull(grant, "grant");
  }

  /**
   * Returns the key of the chain that begins with all of this; if anything differed, it would be
   * another.
   *
   * @param endpoint the token or login endpoint
   * @param client the client identifier, or empty
   * @param grant the grant type, such as {@code refresh_token}
   * @param parameters what else the first request depends on, in any order; secrets in it are told
   *     apart by a fingerprint and never stand here themselves
   */
  public static ChainKey of(String endpoint, String client, String grant, List<String> parameters) {
    List<String> all = new ArrayList<>(List.of(endpoint, client, grant));
    parameters.stream().sorted().forEach(all::add);
    return new ChainKey(KeyId.of("chain", all), endpoint, client, grant);
  }

  /**
   * Returns the key of the access tokens of this chain that {@code parameters} tell from others.
   *
   * @param parameters such as a scope or a resource, in any order
   */
  public AccessKey access(List<String> parameters) {
    List<String> all = new ArrayList<>(List.of(id));
    parameters.stream().sorted().distinct().forEach(all::add);
    return new AccessKey(KeyId.of("access", all), this);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public ChainKey chain() {
    return this;
  }

  /** Returns the token or login endpoint, for people to read. */
  public String endpoint() {
    return endpoint;
  }

  /** Returns the client identifier, for people to read; empty if there is none. */
  public String client() {
    return client;
  }

  /** Returns the grant type, for people to read. */
  public String grant() {
    return grant;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ChainKey key && id.equals(key.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id;
  }
}

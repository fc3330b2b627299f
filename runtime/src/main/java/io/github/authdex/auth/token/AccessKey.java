package io.github.authdex.auth.token;

/** The key of an access token or a session, which is got by means of a chain. */
public final class AccessKey implements TokenKey {
  private final String id;
  private final ChainKey chain;

  AccessKey(String id, ChainKey chain) {
    this.id = id;
    this.chain = chain;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public ChainKey chain() {
    return chain;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AccessKey key && id.equals(key.id);
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

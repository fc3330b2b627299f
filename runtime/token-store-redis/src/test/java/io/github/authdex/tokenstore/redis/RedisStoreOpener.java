package io.github.authdex.tokenstore.redis;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.fleet.StoreOpener;
import io.github.authdex.auth.token.TokenCipher;
import io.github.authdex.auth.token.TokenStore;
import java.util.List;
import redis.clients.jedis.RedisClient;

/** Opens Redis for a program of a fleet; its place is the port and the key. */
public final class RedisStoreOpener implements StoreOpener {
  /** Made by its name. */
  public RedisStoreOpener() {}

  @Override
  public TokenStore open(String place) {
    List<String> parts = List.of(place.split(" ", 2));
    return RedisTokenStore.of(
        RedisClient.create("127.0.0.1", Integer.parseInt(parts.get(0))),
        TokenCipher.of(Secret.of(parts.get(1))));
  }
}

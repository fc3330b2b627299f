/** Keeps tokens in Redis. */
@SuppressWarnings(
    "requires-transitive-automatic") // Jedis names its module, and has no more of one.
module io.github.authdex.tokenstore.redis {
  requires transitive io.github.authdex.runtime;
  requires transitive redis.clients.jedis;

  exports io.github.authdex.tokenstore.redis;
}

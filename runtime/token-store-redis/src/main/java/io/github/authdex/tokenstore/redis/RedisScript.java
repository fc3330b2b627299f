package io.github.authdex.tokenstore.redis;

import java.util.List;
import redis.clients.jedis.UnifiedJedis;

/**
 * What Redis does in one go. A lease is a hash of its fence and of its end, in milliseconds by the
 * clock of Redis; 0 once it was released. It is forgotten a day after it would have ended.
 */
enum RedisScript {
  /**
   * A fence is the clock's microseconds, or one more than the last if the clock went back. Who asks
   * again, since no answer came, has the lease that it was given.
   */
  LEASE(
      """
      local time = redis.call('TIME')
      local now = time[1] * 1000 + math.floor(time[2] / 1000)
      local kept = redis.call('HMGET', KEYS[1], 'fence', 'ends', 'asked')
      if tonumber(kept[2] or 0) > now then
        return kept[3] == ARGV[2] and tonumber(kept[1]) or 0
      end
      local fence = math.max(time[1] * 1000000 + time[2], tonumber(kept[1] or 0) + 1)
      redis.call('HSET', KEYS[1], 'fence', string.format('%.0f', fence),
          'ends', string.format('%.0f', now + ARGV[1]), 'asked', ARGV[2])
      redis.call('PEXPIREAT', KEYS[1], string.format('%.0f', now + ARGV[1] + 86400000))
      return fence
      """),

  EXTEND(
      """
      local kept = redis.call('HMGET', KEYS[1], 'fence', 'ends')
      if kept[1] ~= ARGV[1] or kept[2] == '0' then return 0 end
      local time = redis.call('TIME')
      local now = time[1] * 1000 + math.floor(time[2] / 1000)
      redis.call('HSET', KEYS[1], 'ends', string.format('%.0f', now + ARGV[2]))
      redis.call('PEXPIREAT', KEYS[1], string.format('%.0f', now + ARGV[2] + 86400000))
      return 1
      """),

  RELEASE(
      """
      if redis.call('HGET', KEYS[1], 'fence') ~= ARGV[1] then return 0 end
      redis.call('HSET', KEYS[1], 'ends', '0')
      return 1
      """),

  /** What is kept is compared as it was sealed: who wrote it anew meanwhile sealed it anew. */
  REPLACE(
      """
      if redis.call('HGET', KEYS[1], 'fence') ~= ARGV[1] then return 0 end
      if (redis.call('GET', KEYS[2]) or '') ~= ARGV[2] then return 0 end
      if ARGV[3] == '' then
        redis.call('DEL', KEYS[2])
      else
        redis.call('SET', KEYS[2], ARGV[3])
        if ARGV[4] ~= '0' then redis.call('PEXPIREAT', KEYS[2], ARGV[4]) end
      end
      return 1
      """);

  private final String text;

  RedisScript(String text) {
    this.text = text;
  }

  /** Returns the number that it returns; Redis keeps what it has compiled of it. */
  long run(UnifiedJedis redis, List<String> keys, List<String> values) {
    return (Long) redis.eval(text, keys, values);
  }
}

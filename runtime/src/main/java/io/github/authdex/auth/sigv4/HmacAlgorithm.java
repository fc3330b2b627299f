package io.github.authdex.auth.sigv4;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.crypto.Crypto;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** SigV4: HMAC-SHA256 with a key for one day, region and service. Threads share it. */
final class HmacAlgorithm implements SigningAlgorithm {
  private static final String HMAC = "HmacSHA256";

  private final Secret secretAccessKey;
  private final String region;
  private final String service;
  private volatile DayKey latest = new DayKey("", new byte[0]);

  HmacAlgorithm(Secret secretAccessKey, String region, String service) {
    this.secretAccessKey = secretAccessKey;
    this.region = region;
    this.service = service;
  }

  @Override
  public String name() {
    return "AWS4-HMAC-SHA256";
  }

  @Override
  public String scope(String day) {
    return day + "/" + region + "/" + service + "/aws4_request";
  }

  @Override
  public Optional<String> regionSet() {
    return Optional.empty();
  }

  @Override
  public String sign(String day, String text) {
    return HexFormat.of().formatHex(Crypto.mac(HMAC, signingKey(day), text));
  }

  @Override
  public boolean signsChunks() {
    return true;
  }

  /** Returns the key for {@code day}, which is derived once a day. */
  byte[] signingKey(String day) {
    DayKey key = latest;
    if (!key.day.equals(day)) {
      key = new DayKey(day, derived(day));
      latest = key;
    }
    return key.key;
  }

  private byte[] derived(String day) {
    byte[] key = ("AWS4" + secretAccessKey.reveal()).getBytes(StandardCharsets.UTF_8);
    for (String step : new String[] {day, region, service, "aws4_request"}) {
      key = Crypto.mac(HMAC, key, step);
    }
    return key;
  }

  private static final class DayKey {
    private final String day;
    private final byte[] key;

    DayKey(String day, byte[] key) {
      this.day = day;
      this.key = key;
    }
  }
}

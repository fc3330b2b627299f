package io.github.authdex.catalog;

import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a caller holds at the time of one request. Each credential is asked for at most once, so
 * that what was found to be there is what signs, and a source that runs a command pays once.
 */
final class RequestCredentials implements Credentials {
  private final Credentials source;
  private final Map<String, Optional<Secret>> answers = new ConcurrentHashMap<>();

  RequestCredentials(Credentials source) {
    this.source = source;
  }

  @Override
  public Optional<Secret> find(String name) {
    return answers.computeIfAbsent(name, source::find);
  }
}

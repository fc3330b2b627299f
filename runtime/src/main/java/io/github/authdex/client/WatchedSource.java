package io.github.authdex.client;

import io.github.authdex.auth.credential.CredentialSource;
import io.github.authdex.auth.credential.Secret;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Credentials of which another is told.
 *
 * @param watcher is told of them before they are used
 */
record WatchedSource(CredentialSource source, Consumer<Map<String, Secret>> watcher)
    implements CredentialSource {
  @Override
  public Held current() throws IOException {
    Held held = source.current();
    watcher.accept(held.values());
    return held;
  }

  @Override
  public void refused(Held held) {
    source.refused(held);
  }
}

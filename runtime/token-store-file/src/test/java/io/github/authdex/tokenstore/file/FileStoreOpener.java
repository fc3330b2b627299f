package io.github.authdex.tokenstore.file;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.fleet.StoreOpener;
import io.github.authdex.auth.token.TokenStore;
import java.nio.file.Path;
import java.util.List;

/**
 * Opens a file for a program of a fleet; its place is the path and the key, with a space between.
 */
public final class FileStoreOpener implements StoreOpener {
  /** Made by its name. */
  public FileStoreOpener() {}

  @Override
  public TokenStore open(String place) throws Exception {
    List<String> parts = List.of(place.split(" ", 2));
    return FileTokenStore.withKey(Path.of(parts.get(0)), Secret.of(parts.get(1)));
  }
}

package io.github.authdex.tokenstore.file;

import io.github.authdex.auth.fleet.ClockFleetContract;
import io.github.authdex.auth.fleet.StoreOpener;
import io.github.authdex.auth.token.TokenCipher;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FileFleetTest extends ClockFleetContract {
  @TempDir private Path place;

  @Override
  protected Class<? extends StoreOpener> opener() {
    return FileStoreOpener.class;
  }

  @Override
  protected String place() {
    return place.resolve("tokens") + " " + TokenCipher.newKey().reveal();
  }
}

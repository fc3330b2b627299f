package io.github.authdex.auth.token;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTest extends TokenStoreContract {
  @TempDir private Path folder;

  @Override
  protected TokenStore open() {
    return new FileStore(folder);
  }
}

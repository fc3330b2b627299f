package io.github.authdex.tokenstore.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.credential.SecretSource;
import io.github.authdex.auth.token.SealedTokenException;
import io.github.authdex.auth.token.StoredSecrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An encrypted file as a source of secrets. */
class SecretsInFileTest {
  private static final Secret PASSPHRASE = Secret.of("correct horse");

  @TempDir private Path folder;

  private StoredSecrets open(Secret passphrase) throws IOException {
    return StoredSecrets.of(FileTokenStore.withPassphrase(folder.resolve("secrets"), passphrase));
  }

  @Test
  void whatIsKeptIsFoundByOthersAndStandsNowhere() throws IOException {
    StoredSecrets secrets = open(PASSPHRASE);
    secrets.keep("ACME_KEY", Secret.of("hush"));
    secrets.keep("OTHER_KEY", Secret.of("quiet"));
    secrets.keep("ACME_KEY", Secret.of("hush!"));

    SecretSource others = SecretSource.firstOf(name -> Optional.empty(), open(PASSPHRASE));
    assertThat(others.find("ACME_KEY")).contains(Secret.of("hush!"));
    assertThat(others.find("OTHER_KEY")).contains(Secret.of("quiet"));
    assertThat(others.find("NONE")).isEmpty();
    assertThat(Files.readString(folder.resolve("secrets")))
        .doesNotContain("hush", "quiet", "ACME", "OTHER");

    open(PASSPHRASE).forget("ACME_KEY");
    assertThat(secrets.find("ACME_KEY")).isEmpty();
    assertThat(secrets.find("OTHER_KEY")).isPresent();
  }

  @Test
  void anotherPassphraseOpensNothing() throws IOException {
    open(PASSPHRASE).keep("ACME_KEY", Secret.of("hush"));
    assertThatThrownBy(() -> open(Secret.of("wrong")))
        .isInstanceOf(SealedTokenException.class)
        .hasMessageContaining("was sealed with another passphrase");
  }

  @Test
  void changesOfManyFollowOneAnother() throws Exception {
    StoredSecrets secrets = open(PASSPHRASE);
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      all.add(CompletableFuture.runAsync(() -> longer(secrets)));
    }
    all.forEach(CompletableFuture::join);
    assertThat(secrets.find("COUNT")).contains(Secret.of("x".repeat(20)));
  }

  private static void longer(StoredSecrets secrets) {
    try {
      secrets.change(
          "COUNT", kept -> Optional.of(Secret.of(kept.map(Secret::reveal).orElse("") + "x")));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

package io.github.authdex.tokenstore.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.leak.Canaries;
import io.github.authdex.auth.token.ChainKey;
import io.github.authdex.auth.token.ForgettingStoreContract;
import io.github.authdex.auth.token.Lease;
import io.github.authdex.auth.token.SealedTokenException;
import io.github.authdex.auth.token.StoredToken;
import io.github.authdex.auth.token.TokenCipher;
import io.github.authdex.auth.token.TokenStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTokenStoreTest extends ForgettingStoreContract {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final ChainKey CHAIN =
      ChainKey.of("https://as.example/token", "app", "refresh_token", List.of("fingerprint=1"));
  private static final Optional<StoredToken> TOKEN =
      Optional.of(new StoredToken(Secret.of("rotated-1"), Instant.EPOCH, Optional.empty()));

  @TempDir private Path folder;
  private final Secret key = TokenCipher.newKey();

  private Path file() {
    return folder.resolve("new").resolve("tokens");
  }

  @Override
  protected TokenStore open() throws IOException {
    return FileTokenStore.withKey(file(), key);
  }

  @Override
  protected void age(ChainKey chain, Duration time) throws IOException {
    Matcher lease = lease(chain);
    assertThat(lease.find()).isTrue();
    long fence = Long.parseLong(lease.group(1)) - time.toMillis() * 1000;
    long ends = Long.parseLong(lease.group(2));
    Files.writeString(
        file(),
        lease.replaceFirst(
            "lease %s %d %d".formatted(chain.id(), fence, ends == 0 ? 0 : ends - time.toMillis())));
  }

  @Override
  protected boolean keepsLease(ChainKey chain) throws IOException {
    return lease(chain).find();
  }

  private Matcher lease(ChainKey chain) throws IOException {
    return Pattern.compile("lease " + chain.id() + " ([0-9]+) ([0-9]+)")
        .matcher(Files.readString(file()));
  }

  private void keep(TokenStore store) throws IOException {
    Lease lease = store.lease(CHAIN, LONG).orElseThrow();
    assertThat(store.replace(lease, CHAIN, Optional.empty(), TOKEN)).isTrue();
    store.release(lease);
  }

  @Test
  void fileIsItsOwnersAloneAndHoldsNoSecret() throws Exception {
    keep(open());

    assertThat(Files.readString(file())).contains(CHAIN.id()).doesNotContain("rotated-1");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void noFileHoldsASecretHoweverItIsWritten() throws Exception {
    Canaries.putInto(open());

    assertThat(Files.readString(file()))
        .containsPattern("token access-\\S+ 1\\.")
        .contains("lease ");
    assertThat(Canaries.foundBelow(folder)).isEmpty();
  }

  @Test
  void passphraseOpensWhatItSealed() throws Exception {
    Secret passphrase = Secret.of("correct horse battery staple, ü");
    keep(FileTokenStore.withPassphrase(file(), passphrase));

    assertThat(FileTokenStore.withPassphrase(file(), passphrase).find(CHAIN)).isEqualTo(TOKEN);
    assertThat(Files.readString(file())).contains("\nkey $argon2id$v=19$m=65536,t=3,p=4$");
    String before = Files.readString(file());
    assertThatThrownBy(() -> FileTokenStore.withPassphrase(file(), Secret.of("Correct horse")))
        .isInstanceOf(SealedTokenException.class)
        .hasMessage(file() + " was sealed with another passphrase");
    assertThatThrownBy(() -> FileTokenStore.withKey(file(), key))
        .isInstanceOf(SealedTokenException.class)
        .hasMessage(file() + " was sealed with another passphrase");
    assertThat(Files.readString(file())).isEqualTo(before);
  }

  @Test
  void keyIsNoPassphrase() throws Exception {
    keep(open());

    assertThatThrownBy(() -> FileTokenStore.withKey(file(), TokenCipher.newKey()))
        .isInstanceOf(SealedTokenException.class)
        .hasMessage(file() + " was sealed with another key");
    assertThatThrownBy(() -> FileTokenStore.withPassphrase(file(), Secret.of("a passphrase")))
        .isInstanceOf(TokenFileException.class)
        .hasMessage(file() + ": was sealed with a key, not with a passphrase");
  }

  /** At each length, as a disk leaves it that was full. */
  @Test
  void fileThatWasCutOffIsToldAndLeftAlone() throws Exception {
    TokenStore store = open();
    keep(store);
    String whole = Files.readString(file());
    for (int length = 0; length < whole.length(); length++) {
      Files.writeString(file(), whole.substring(0, length));
      assertThatThrownBy(() -> open())
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith(file() + ": line ");
    }
    assertThatThrownBy(() -> store.lease(CHAIN, LONG)).isInstanceOf(TokenFileException.class);
    assertThat(Files.readString(file())).isEqualTo(whole.substring(0, whole.length() - 1));
  }

  @Test
  void whatIsNoFileOfTokensIsToldAndLeftAlone() throws Exception {
    keep(open());
    for (String text : new String[] {"{\"tokens\": []}\n", "authdex-tokens 2\nkey given\n"}) {
      Files.writeString(file(), text);
      assertThatThrownBy(() -> open())
          .isInstanceOf(TokenFileException.class)
          .hasMessage(
              file()
                  + ": line 1: expected \"authdex-tokens 1\"; this is no file of tokens, or one of"
                  + " a newer program");
      assertThat(Files.readString(file())).isEqualTo(text);
    }
    Files.writeString(
        file(),
        """
        authdex-tokens 1
        key $argon2id$v=19$m=9999999,t=3,p=4$c2FsdHNhbHRzYWx0c2FsdA
        check 1.a.b
        end 0
        """);
    assertThatThrownBy(() -> FileTokenStore.withPassphrase(file(), Secret.of("a")))
        .hasMessage(file() + ": line 2: Expected parameters of Argon2id that are sensible");
  }

  @Test
  void fileThatOthersMayWriteIsRefused() throws Exception {
    keep(open());
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-rw-rw-"));

    assertThatThrownBy(() -> open())
        .isInstanceOf(TokenFileException.class)
        .hasMessage(
            file() + ": others may write to it; look whether they did, then: chmod 600 " + file());
  }

  @Test
  void fileOfAnotherUserIsRefused() throws Exception {
    assumeTrue(System.getProperty("user.name").equals("root"), "Only root gives files away");
    keep(open());
    Files.setOwner(
        file(),
        file().getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));

    assertThatThrownBy(() -> open())
        .isInstanceOf(TokenFileException.class)
        .hasMessage(
            file() + ": belongs to nobody, not to you; name another file, or have it given to you");
  }

  /** A folder in the place of the next file stands for a disk that takes nothing more. */
  @Test
  void whatCannotBeWrittenIsToldAndTheFileStays() throws Exception {
    TokenStore store = open();
    keep(store);
    String before = Files.readString(file());
    Path next = Files.createDirectory(file().resolveSibling("tokens.next"));
    Files.createFile(next.resolve("full"));

    assertThatThrownBy(() -> store.lease(CHAIN, LONG))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("Expected to write " + file() + " but: ");
    assertThat(Files.readString(file())).isEqualTo(before);
    assertThat(store.find(CHAIN)).isEqualTo(TOKEN);
  }

  @Test
  void whatAnotherProgramWroteIsSeen() throws Exception {
    TokenStore mine = open();
    TokenStore theirs = open();
    assertThat(mine.find(CHAIN)).isEmpty();
    keep(theirs);
    assertThat(mine.find(CHAIN)).isEqualTo(TOKEN);
    Files.delete(file());
    assertThat(mine.find(CHAIN)).isEmpty();
  }

  @Test
  void linkIsFollowed() throws Exception {
    keep(open());
    Path link = Files.createSymbolicLink(folder.resolve("link"), file());
    TokenStore store = FileTokenStore.withKey(link, key);
    Lease lease = store.lease(CHAIN, LONG).orElseThrow();
    assertThat(store.replace(lease, CHAIN, TOKEN, Optional.empty())).isTrue();

    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(open().find(CHAIN)).isEmpty();
    assertThat(Files.size(file()))
        .isGreaterThan("authdex-tokens".getBytes(StandardCharsets.US_ASCII).length);
  }
}

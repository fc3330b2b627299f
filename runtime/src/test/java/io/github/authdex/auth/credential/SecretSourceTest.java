package io.github.authdex.auth.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretSourceTest {
  @TempDir private Path folder;

  private DotEnvFile dotEnv(String text) throws IOException {
    Path file = Files.writeString(folder.resolve(".env"), text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return DotEnvFile.read(file);
  }

  private static Optional<String> value(SecretSource source, String name) throws IOException {
    return source.find(name).map(Secret::reveal);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "A=b|b",
        "export A=b|b",
        "  A = b  |b",
        "A=b # comment|b",
        "A=b#c|b#c",
        "A=b=c==|b=c==",
        "A='b # \\n c' # comment|b # \\n c",
        "A=\"b\\\"c\\\\d\"|b\"c\\d",
        "A=\"\\$b\"|$b",
        "A=${B}|${B}",
      })
  void dotEnvValueIsReadAsWritten(String line, String value) throws IOException {
    assertThat(value(dotEnv("# first\n\n" + line + "\r\nB=x"), "A")).contains(value);
    assertThat(value(dotEnv(line + "\nB=x\n"), "B")).contains("x");
  }

  @Test
  void dotEnvValueInQuotesMayHaveLineBreaks() throws IOException {
    DotEnvFile source = dotEnv("KEY=\"-----BEGIN\nab\\ncd\n-----END\"\nB='x\ny'\n");
    assertThat(value(source, "KEY")).contains("-----BEGIN\nab\ncd\n-----END");
    assertThat(value(source, "B")).contains("x\ny");
  }

  @Test
  void dotEnvValueThatIsEmptyIsNone() throws IOException {
    assertThat(value(dotEnv("A=\nB=\"\"\nC= # later"), "A")).isEmpty();
    assertThat(value(dotEnv("A=\nB=\"\"\nC= # later"), "B")).isEmpty();
    assertThat(value(dotEnv("A=\nB=\"\"\nC= # later"), "C")).isEmpty();
  }

  @Test
  void dotEnvLineThatIsNoAssignmentIsToldByItsNumber() {
    assertThatThrownBy(() -> dotEnv("A=b\n\nhush hush\n"))
        .isInstanceOf(IOException.class)
        .hasMessage("Expected NAME=value in " + folder.resolve(".env") + ", line 3");
    assertThatThrownBy(() -> dotEnv("A=b\nC=\"hush\nhush\n"))
        .isInstanceOf(IOException.class)
        .hasMessage("Expected a closing \" in " + folder.resolve(".env") + " for line 2");
    assertThatThrownBy(() -> dotEnv("A='hush' hush\n"))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "Expected nothing behind the closing quote in " + folder.resolve(".env") + ", line 1");
  }

  @Test
  void dotEnvThatOthersCanReadIsWorthAWarning() throws IOException {
    assertThat(dotEnv("A=b").warning()).isEmpty();
    Path file = folder.resolve(".env");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(DotEnvFile.read(file).warning())
        .contains(file + " can be read by other users (rw-r--r--); run: chmod 600 " + file);
  }

  @Test
  void dotEnvThatIsNotThereHasNoSecrets() throws IOException {
    DotEnvFile source = DotEnvFile.read(folder.resolve("none"));
    assertThat(source.find("A")).isEmpty();
    assertThat(source.warning()).isEmpty();
  }

  @Test
  void fileLosesOneLineBreakAtItsEnd() throws IOException {
    Files.writeString(folder.resolve("unix"), "a b\n");
    Files.writeString(folder.resolve("windows"), "a b\r\n");
    Files.writeString(folder.resolve("two"), "a b\n\n");
    Files.writeString(folder.resolve("empty"), "\n");
    SecretSource source = SecretSource.folder(folder);
    assertThat(value(source, "unix")).contains("a b");
    assertThat(value(source, "windows")).contains("a b");
    assertThat(value(source, "two")).contains("a b\n");
    assertThat(value(source, "empty")).isEmpty();
    assertThat(value(source, "none")).isEmpty();
    assertThat(value(SecretSource.file("A", folder.resolve("unix")), "A")).contains("a b");
    assertThat(value(SecretSource.file("A", folder.resolve("unix")), "B")).isEmpty();
  }

  @Test
  void nameThatLeavesTheFolderIsRefused() {
    assertThatThrownBy(() -> SecretSource.folder(folder).find("../x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a file name of letters, digits, dots, hyphens and underscores but was"
                + " \"../x\"");
  }

  @Test
  void fileThatIsNoTextIsRefused() throws IOException {
    Path file = Files.write(folder.resolve("A"), new byte[] {'h', 'u', 's', 'h', (byte) 0xff});
    assertThatThrownBy(() -> SecretSource.folder(folder).find("A"))
        .isInstanceOf(IOException.class)
        .hasMessage("Expected text in UTF-8 but " + file + " is not");
  }

  @Test
  void firstSourceThatHasASecretGivesIt() throws IOException {
    Files.writeString(folder.resolve("A"), "file");
    Files.writeString(folder.resolve("B"), "file");
    SecretSource source = SecretSource.firstOf(dotEnv("A=dotenv"), SecretSource.folder(folder));
    assertThat(value(source, "A")).contains("dotenv");
    assertThat(value(source, "B")).contains("file");
    assertThat(value(source, "C")).isEmpty();
  }

  @Test
  void environmentIsASource() throws IOException {
    assertThat(value(SecretSource.environment(), "PATH")).contains(System.getenv("PATH"));
    assertThat(SecretSource.environment().find("AUTHDEX_NO_SUCH_VARIABLE")).isEmpty();
  }

  @Test
  void credentialIsFoundUnderItsVariable() throws IOException {
    CredentialSpec spec =
        new CredentialSpec(
            "secretKey", "", "", "", "ACME_KEY", true, false, CredentialSpec.Format.UNKNOWN);
    Credentials held = dotEnv("ACME_KEY=x\nsecretKey=y\nother=z").credentials(List.of(spec));
    assertThat(held.find("secretKey").map(Secret::reveal)).contains("x");
    assertThat(held.find("other")).isEmpty();
  }

  /** {@code TOKEN=$(cat file)} keeps the carriage return of a file from Windows. */
  @ParameterizedTest
  @ValueSource(strings = {"hush", "hush\n", "hush\r\n", "hush\r"})
  void lineBreakAtTheEndOfAVariableIsNotPartOfIt(String value) {
    assertThat(SecretFolder.variable(Map.of("TOKEN", value), "TOKEN")).contains(Secret.of("hush"));
  }

  @Test
  void nothingElseIsTakenFromAVariable() {
    assertThat(SecretFolder.variable(Map.of("TOKEN", " hush \n\n"), "TOKEN"))
        .contains(Secret.of(" hush \n"));
    assertThat(SecretFolder.variable(Map.of("TOKEN", "\n"), "TOKEN")).isEmpty();
    assertThat(SecretFolder.variable(Map.of(), "TOKEN")).isEmpty();
  }

  @Test
  void secretKnowsWhereItCameFrom() {
    assertThat(
            SecretFolder.variable(Map.of("TOKEN", "hush"), "TOKEN")
                .orElseThrow()
                .described("a token"))
        .isEqualTo("a token in TOKEN");
    assertThat(Secret.of("hush").described("a token")).isEqualTo("a token");
    assertThat(Secret.of("hush").from("TOKEN")).isEqualTo(Secret.of("hush")).hasToString("***");
  }
}

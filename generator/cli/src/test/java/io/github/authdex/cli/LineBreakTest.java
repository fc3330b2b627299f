package io.github.authdex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.cli.console.ExitCode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A value that would end a line of the message does not get onto the wire, of whatever kind. */
final class LineBreakTest {
  @TempDir private Path folder;

  static Stream<Arguments> cases() {
    return KindEntries.SCHEMES.keySet().stream()
        .flatMap(
            kind ->
                Arrays.stream(new String[] {"\r", "\n", "\0"})
                    .map(sign -> Arguments.of(kind, sign)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void valueWithALineBreakIsRefused(String kind, String sign) throws Exception {
    KindEntries.write(folder, kind, "http://127.0.0.1:1", name -> "v4l" + sign + "X-More: 1");
    Cli.Result result =
        Cli.run(
            "call",
            "t-" + kind,
            "/x",
            "--catalog",
            folder.resolve("entries").toString(),
            "--secrets",
            folder.resolve("secrets").toString(),
            "--dry-run",
            "--show-secrets");
    // NTLM's name and password travel in UTF-16 and Base64, where no sign ends a line.
    assertThat(result.exitCode()).isEqualTo(kind.equals("ntlm") ? ExitCode.DONE : ExitCode.USAGE);
    assertThat(result.out()).doesNotContain("v4l" + sign, "\nX-More");
    assertThat(result.err()).doesNotContain("\tat ", "Exception");
  }
}

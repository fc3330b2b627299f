package io.github.authdex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows of commands is what they print. */
final class ReadmeExamplesTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("```console\n\\$ ./authdex ([^\n]+)\n(.*?)```", Pattern.DOTALL);

  private static final String COLLECTION =
      """
      {"info": {"name": "Mine"}, "item": [
        {"name": "GitHub", "item": [
          {"name": "Me", "request": {"url": "https://api.github.com/user", "header": [
            {"key": "Authorization", "value": "Bearer ghp_0123456789abcdefghij0123456789abcdef"}]}},
          {"name": "Repositories", "request": "https://api.github.com/user/repos"}]},
        {"name": "Ours", "request": "https://intern.example/health"}]}
      """;

  @TempDir private Path folder;

  @Test
  void examplesPrintWhatTheReadmeSays() throws IOException {
    Path env = Files.writeString(folder.resolve(".env"), "GITHUB_TOKEN=ghp_" + "x1y2z3".repeat(6));
    List<MatchResult> examples =
        EXAMPLE.matcher(Files.readString(Path.of("../../README.md"))).results().toList();
    assertThat(examples).hasSizeGreaterThan(1);
    for (MatchResult example : examples) {
      List<String> words = new ArrayList<>(List.of(example.group(1).split(" ", -1)));
      if (words.get(0).equals("call")) {
        words.addAll(List.of("--env-file", env.toString()));
      }
      boolean apply = words.get(0).equals("apply");
      if (apply) {
        words.set(1, Files.writeString(folder.resolve(words.get(1)), COLLECTION).toString());
      }
      Cli.Result result = Cli.run(words.toArray(String[]::new));
      String printed = apply ? result.err().replace(folder + "/", "") : result.out();
      assertThat(printed.stripTrailing())
          .as(example.group(1) + "\n" + result.err())
          .isEqualTo(example.group(2).stripTrailing());
    }
  }
}

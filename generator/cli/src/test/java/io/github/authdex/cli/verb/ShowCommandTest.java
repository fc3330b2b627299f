package io.github.authdex.cli.verb;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.cli.Cli;
import org.junit.jupiter.api.Test;

class ShowCommandTest {
  @Test
  void credentialIsShownAsItLooks() {
    assertThat(Cli.run("show", "github").out())
        .contains(
            """
              token                  Personal access token, from $GITHUB_TOKEN
                                     starts with ghp_ or github_pat_ or gho_ or ghu_ or ghs_, at least 40 characters
                                     get it at https://docs.github.com/\
            """);
    assertThat(Cli.run("show", "pan-os").out())
        .contains("such as gJlQWE56987nBxIqyfa62sZeRtYuIo2BgzEA9UOnlZBhU==\n");
  }
}

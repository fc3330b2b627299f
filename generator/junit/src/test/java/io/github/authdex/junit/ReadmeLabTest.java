package io.github.authdex.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's test is a file that compiles, and that passes. */
final class ReadmeLabTest {
  private static final Path EXAMPLE = Path.of("../../docs/examples/GitHubAccessTest.java");

  @TempDir private Path classes;

  @Test
  void exampleCompilesAndPasses() throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of("-Xlint:all,-processing", "-Werror", "-proc:none", "-d", classes.toString());
      assertThat(
              compiler
                  .getTask(null, files, null, options, null, files.getJavaFileObjects(EXAMPLE))
                  .call())
          .isTrue();
    }

    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      SampleRun run = SampleRun.of(loader.loadClass("com.acme.GitHubAccessTest"));
      assertThat(run.problems()).isEmpty();
      assertThat(run.passed()).isEqualTo(2);
    }
  }

  @Test
  void readmeShowsIt() throws Exception {
    String shown =
        Pattern.compile("```java\n(@AuthLab.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("../../README.md")))
            .results()
            .findFirst()
            .orElseThrow()
            .group(1);

    for (String part : shown.split("\n(?:  )?…\n", -1)) {
      assertThat(Files.readString(EXAMPLE)).contains(part.strip());
    }
  }

  @Test
  void readmeShowsWhatAFailureTells() throws Exception {
    String told = SampleRun.of(WrongWord.class).failures().get(0).getSuppressed()[0].getMessage();

    assertThat(Files.readString(Path.of("../../README.md")).replaceAll("127.0.0.1:\\d+", "…"))
        .contains("Suppressed: " + told.replaceAll("127.0.0.1:\\d+", "…"));
  }

  @AuthLab("github")
  static final class WrongWord {
    @Test
    void isRefused(URI github, @LabCredential("GITHUB_TOKEN") String token) throws Exception {
      int status = LabCalls.status(LabCalls.below(github, "/user"), "Authorization", "Basic x");
      assertThat(status).isEqualTo(200);
    }
  }
}

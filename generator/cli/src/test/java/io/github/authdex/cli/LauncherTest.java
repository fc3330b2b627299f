package io.github.authdex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.lab.testing.Upwards;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher of a clone is a script; its functions are run by the shell that runs them. */
class LauncherTest {
  @TempDir private Path target;

  /** An empty item is the working folder, which may be a repository of anybody's. */
  @Test
  void classesAreNeverReadFromTheWorkingFolder() throws Exception {
    assertThat(classpath("whole", List.of("one.jar", "two.jar")))
        .containsExactly("one.jar", "two.jar");
  }

  @Test
  void whatAnswersAtOnceNeedsNoJarThatItIsNotGiven() throws Exception {
    List<Path> all =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(Path::of)
            .toList();
    List<String> jars =
        all.stream().map(LauncherTest::name).filter(LauncherTest::isJar).distinct().toList();
    List<String> given = classpath("quick", jars);
    assertThat(given).hasSizeLessThan(jars.size());
    String path =
        all.stream()
            .filter(item -> given.contains(name(item)) || !isJar(name(item)))
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    assertThat(
            output(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                path,
                AtOnce.class.getName()))
        .isEqualTo("0");
  }

  /** Tells how many verbs end badly, and so do their helps. */
  static final class AtOnce {
    private AtOnce() {}

    public static void main(String[] args) {
      var out = System.out;
      List<List<String>> lines = new ArrayList<>(WarmUp.quick());
      Verb.all().forEach(verb -> lines.add(List.of("help", verb.word())));
      out.print(WarmUp.run(lines));
      out.flush();
    }
  }

  private static String name(Path item) {
    return item.getFileName().toString();
  }

  private static boolean isJar(String name) {
    return name.endsWith(".jar");
  }

  /** Returns the names in the class path that the launcher makes of {@code jars}. */
  private List<String> classpath(String verbs, List<String> jars)
      throws IOException, InterruptedException {
    Path lib = Files.createDirectories(target.resolve("lib"));
    for (String jar : jars) {
      Files.createFile(lib.resolve(jar));
    }
    String code =
        "eval \"$(sed -n '/^classpath() /,/^[)}]/p' \"$1\")\"; target=$2; classpath \"$3\"";
    String script = Upwards.find("authdex").toString();
    String path = output("sh", "-c", code, "sh", script, target.toString(), verbs);
    return Stream.of(path.split(":", -1))
        .map(item -> lib.relativize(Path.of(item)).toString())
        .toList();
  }

  private static String output(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return printed;
  }
}

package io.github.authdex.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Finding a URL is the first thing a command line does, so it loads nothing that it can spare. */
class StartUpTest {
  /** What the other virtual machine runs. */
  static final class Find {
    private Find() {}

    public static void main(String[] args) {
      System.out.println(Catalog.bundled().find(args[0]).get(0).api().id());
    }
  }

  @Test
  void findingLoadsNeitherJsonNorYamlNorSchemaLibraries() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load",
                "-cp",
                System.getProperty("java.class.path"),
                Find.class.getName(),
                "https://my-bucket.s3.eu-west-1.amazonaws.com/key")
            .redirectErrorStream(true)
            .start();
    List<String> output =
        new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
    assertThat(process.waitFor()).isZero();
    assertThat(output).contains("aws-s3").anyMatch(line -> line.contains("catalog.IndexReader"));
    assertThat(output)
        .noneMatch(line -> line.contains(" com.fasterxml."))
        .noneMatch(line -> line.contains(" org.yaml."))
        .noneMatch(line -> line.contains(" com.networknt."));
  }
}

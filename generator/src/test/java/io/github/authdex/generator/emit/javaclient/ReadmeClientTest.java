package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.Authdex;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.emit.wiremock.StubServer;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.lab.LabRequest;
import io.github.authdex.model.ApiModel;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's client is a file that compiles, and that a lab of the API lets in. */
final class ReadmeClientTest {
  private static final Path EXAMPLES = Path.of("../docs/examples");

  @TempDir Path temp;

  private static ApiModel model() throws Exception {
    Path document = EXAMPLES.resolve("github.yaml");
    return Authdex.of(Catalog.bundled())
        .document(DocumentReader.read(document), SourceFolder.of(document))
        .model();
  }

  private void compile(ApiModel model) throws Exception {
    List<OutputFile> files =
        new ArrayList<>(new JavaClientEmitter("com.acme.github").emit(model, note -> {}));
    files.add(
        new OutputFile("com/acme/WhoAmI.java", Files.readString(EXAMPLES.resolve("WhoAmI.java"))));
    Compiled compiled = Compiled.of(files);
    assertThat(compiled.problems()).isEmpty();
    for (Map.Entry<String, byte[]> type : compiled.classes().entrySet()) {
      Path file = temp.resolve(type.getKey().replace('.', '/') + ".class");
      Files.createDirectories(file.getParent());
      Files.write(file, type.getValue());
    }
  }

  @Test
  void exampleCompilesAndIsLetIn() throws Exception {
    ApiModel model = model();
    compile(model);

    try (Lab lab = Lab.start(model, LabOptions.STANDARD)) {
      String url = lab.baseUrl().toString();
      assertThat(run(url, lab.environment().get("GITHUB_TOKEN")).exitCode()).isZero();
      Run refused = run(url, "not-the-token");
      assertThat(refused.exitCode()).isNotZero();
      assertThat(refused.printed()).contains("401").doesNotContain("not-the-token");
      assertThat(lab.requests().stream().map(LabRequest::status)).containsExactly(200, 401);
      assertThat(lab.requests().stream().map(LabRequest::operation))
          .containsExactly("users/get-authenticated", "users/get-authenticated");
    }
  }

  @Test
  void mappingsOfWireMockLetItInToo() throws Exception {
    ApiModel model = model();
    compile(model);

    try (StubServer server = StubServer.start(model, temp.resolve("stubs"))) {
      String url = server.at(server.lab().baseUrl()).toString();
      assertThat(run(url, server.lab().environment().get("GITHUB_TOKEN")).exitCode()).isZero();
      Run refused = run(url, "not-the-token");
      assertThat(refused.exitCode()).isNotZero();
      assertThat(refused.printed()).contains("401").doesNotContain("not-the-token");
    }
  }

  private record Run(int exitCode, String printed) {}

  /** The token is in the environment, so that a process of its own is needed. */
  private Run run(String url, String token) throws Exception {
    String path = temp + File.pathSeparator + Compiled.runtimeClassPath();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder program =
        new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-cp", path, "com.acme.WhoAmI", url);
    program.environment().put("GITHUB_TOKEN", token);
    Process process = program.redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), printed);
  }

  @Test
  void readmeShowsIt() throws Exception {
    String readme = Files.readString(Path.of("../README.md"));
    String shown =
        Pattern.compile("```java\n(try \\(GitHub .*?)```", Pattern.DOTALL)
            .matcher(readme)
            .results()
            .findFirst()
            .orElseThrow()
            .group(1);

    assertThat(Files.readString(EXAMPLES.resolve("WhoAmI.java"))).contains(shown.indent(4));
  }
}

package io.github.authdex.maven;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Maven that builds this, offline, with the artifacts as they are built here. */
record OfflineMaven(Path settings) {
  /** What came of it. */
  record Run(int exitCode, String out) {}

  static OfflineMaven of() throws Exception {
    Path repository = Files.createDirectories(Path.of("target/it-repository").toAbsolutePath());
    return new OfflineMaven(
        ExampleRepository.in(repository)
            .settings(Path.of(System.getProperty("authdex.repository"))));
  }

  /** Runs {@code words} in {@code project}. */
  Run run(Path project, String... words) throws IOException, InterruptedException {
    String home = System.getProperty("authdex.maven.home");
    Path program = Path.of(home, "bin", File.separatorChar == '\\' ? "mvn.cmd" : "mvn");
    List<String> line = new ArrayList<>(List.of(program.toString(), "-B", "-o", "-ntp"));
    line.addAll(List.of("-s", settings.toString(), "-Daether.offline.protocols=file"));
    line.addAll(List.of(words));
    Path out = Files.createTempFile("authdex-maven", ".txt");
    try {
      ProcessBuilder process = new ProcessBuilder(line).directory(project.toFile());
      process.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
      process.environment().put("JAVA_HOME", System.getProperty("java.home"));
      int exitCode =
          process.redirectErrorStream(true).redirectOutput(out.toFile()).start().waitFor();
      return new Run(exitCode, Files.readString(out, StandardCharsets.UTF_8));
    } finally {
      Files.delete(out);
    }
  }
}

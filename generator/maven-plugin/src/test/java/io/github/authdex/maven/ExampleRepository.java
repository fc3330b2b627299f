package io.github.authdex.maven;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.generator.Authdex;
import io.github.authdex.lab.Lab;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A local repository that has what is built here, and gets the rest from the builder's own. */
final class ExampleRepository {
  private static final String VERSION = "0.1.0-SNAPSHOT";

  private final Path folder;

  private ExampleRepository(Path folder) {
    this.folder = folder;
  }

  static ExampleRepository in(Path folder) throws IOException, URISyntaxException {
    ExampleRepository repository = new ExampleRepository(folder);
    Path root = Path.of("").toAbsolutePath().getParent().getParent();
    repository.put("authdex", root.resolve("pom.xml"));
    repository.put("authdex-runtime", root.resolve("runtime"), AuthScheme.class);
    repository.put("authdex-catalog", root.resolve("catalog"), Catalog.class);
    repository.put("authdex-model", root.resolve("generator/model"), ApiModel.class);
    repository.put("authdex-lab", root.resolve("generator/lab"), Lab.class);
    repository.put("authdex-generator", root.resolve("generator"), Authdex.class);
    repository.put(
        "authdex-maven-plugin", root.resolve("generator/maven-plugin"), ClientSpec.class);
    return repository;
  }

  /** Writes settings that know one other repository, of files. */
  Path settings(Path others) throws IOException {
    return Files.writeString(
        folder.resolve("settings.xml"),
        """
        <settings>
          <localRepository>%1$s</localRepository>
          <profiles>
            <profile>
              <id>files</id>
              <repositories>
                <repository>
                  <id>central</id>
                  <url>%2$s</url>
                  <releases><checksumPolicy>ignore</checksumPolicy></releases>
                  <snapshots><enabled>false</enabled></snapshots>
                </repository>
              </repositories>
              <pluginRepositories>
                <pluginRepository>
                  <id>central</id>
                  <url>%2$s</url>
                  <releases><checksumPolicy>ignore</checksumPolicy></releases>
                  <snapshots><enabled>false</enabled></snapshots>
                </pluginRepository>
              </pluginRepositories>
            </profile>
          </profiles>
          <activeProfiles><activeProfile>files</activeProfile></activeProfiles>
        </settings>
        """
            .formatted(folder, others.toUri()));
  }

  private Path place(String artifact, String extension) throws IOException {
    Path place = folder.resolve("io/github/authdex").resolve(artifact).resolve(VERSION);
    Files.createDirectories(place);
    return place.resolve(artifact + "-" + VERSION + extension);
  }

  private void put(String artifact, Path pom) throws IOException {
    Files.copy(pom, place(artifact, ".pom"), StandardCopyOption.REPLACE_EXISTING);
  }

  private void put(String artifact, Path module, Class<?> type)
      throws IOException, URISyntaxException {
    Path classes = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    put(artifact, module.resolve("pom.xml"));
    Path jar = place(artifact, ".jar");
    if (Files.isRegularFile(classes)) {
      Files.copy(classes, jar, StandardCopyOption.REPLACE_EXISTING);
      return;
    }
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> paths = Files.walk(classes)) {
      zip.setLevel(1);
      List<Path> files = paths.filter(Files::isRegularFile).sorted().toList();
      for (Path file : files) {
        String name = classes.relativize(file).toString().replace('\\', '/');
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(file, zip);
      }
    }
  }
}

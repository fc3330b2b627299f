package io.github.authdex.generator.emit.javaclient;

import io.github.authdex.generator.emit.OutputFile;
import java.util.Locale;

/** What builds a client's project. */
final class ProjectPom {
  /** This and the plugins that it is built with, by which the client is tried. */
  private static final String AUTHDEX = "0.1.0-SNAPSHOT";

  private static final String COMPILER = "3.16.0";
  private static final String RESOURCES = "3.5.0";
  private static final String SUREFIRE = "3.6.1";

  private ProjectPom() {}

  /**
   * Returns the file.
   *
   * @param tested whether there is a test
   */
  static OutputFile of(String packageName, String entry, boolean tested) {
    String artifact = entry.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    return OutputFile.toFillIn(
        "pom.xml",
        POM.formatted(
            packageName,
            artifact + "-client",
            AUTHDEX,
            tested ? MANAGEMENT : "",
            tested ? TEST_DEPENDENCIES : "",
            RESOURCES,
            COMPILER,
            SUREFIRE));
  }

  private static final String POM =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <project xmlns="http://maven.apache.org/POM/4.0.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 https://maven.apache.org/xsd/maven-4.0.0.xsd">
        <modelVersion>4.0.0</modelVersion>
        <groupId>%s</groupId>
        <artifactId>%s</artifactId>
        <version>1.0.0-SNAPSHOT</version>
        <properties>
          <authdex.version>%s</authdex.version>
          <maven.compiler.release>17</maven.compiler.release>
          <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
        </properties>
      %s  <dependencies>
          <dependency>
            <groupId>io.github.authdex</groupId>
            <artifactId>authdex-runtime</artifactId>
            <version>${authdex.version}</version>
          </dependency>
      %s  </dependencies>
        <build>
          <plugins>
            <plugin>
              <groupId>org.apache.maven.plugins</groupId>
              <artifactId>maven-resources-plugin</artifactId>
              <version>%s</version>
            </plugin>
            <plugin>
              <groupId>org.apache.maven.plugins</groupId>
              <artifactId>maven-compiler-plugin</artifactId>
              <version>%s</version>
            </plugin>
            <plugin>
              <groupId>org.apache.maven.plugins</groupId>
              <artifactId>maven-surefire-plugin</artifactId>
              <version>%s</version>
            </plugin>
          </plugins>
        </build>
      </project>
      """;

  private static final String MANAGEMENT =
      """
        <dependencyManagement>
          <dependencies>
            <!-- The versions that Authdex is tried with. -->
            <dependency>
              <groupId>io.github.authdex</groupId>
              <artifactId>authdex</artifactId>
              <version>${authdex.version}</version>
              <type>pom</type>
              <scope>import</scope>
            </dependency>
          </dependencies>
        </dependencyManagement>
      """;

  private static final String TEST_DEPENDENCIES =
      """
          <!-- The lab of the API, and what reads of it. -->
          <dependency>
            <groupId>io.github.authdex</groupId>
            <artifactId>authdex-generator</artifactId>
            <scope>test</scope>
          </dependency>
          <dependency>
            <groupId>io.github.authdex</groupId>
            <artifactId>authdex-lab</artifactId>
            <scope>test</scope>
          </dependency>
          <dependency>
            <groupId>org.junit.jupiter</groupId>
            <artifactId>junit-jupiter</artifactId>
            <scope>test</scope>
          </dependency>
      """;
}

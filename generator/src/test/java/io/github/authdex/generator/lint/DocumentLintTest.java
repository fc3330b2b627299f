package io.github.authdex.generator.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.lab.testing.Upwards;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each document beside what is wrong with it: the pointer, then the finding. {@code
 * -Dgolden.update=true} writes the findings.
 */
final class DocumentLintTest {
  private static final Path CASES = Upwards.find("src/test/resources/doclint");

  static List<Path> cases() throws Exception {
    try (Stream<Path> files = Files.list(CASES)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void documentHasTheseFindings(Path file) throws Exception {
    Path expected = Path.of(file.toString().replace(".yaml", ".findings"));
    StringBuilder found = new StringBuilder();
    findings(file)
        .forEach(
            finding ->
                found
                    .append("#")
                    .append(finding.pointer())
                    .append('\n')
                    .append(finding.withMend())
                    .append('\n'));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, found);
    }
    assertThat(found.toString()).isEqualTo(Files.readString(expected));
  }

  @Test
  void everyRuleHasACase() throws Exception {
    TreeSet<String> rules = new TreeSet<>();
    for (Path file : cases()) {
      findings(file).forEach(finding -> rules.add(finding.diagnostic().rule()));
    }
    assertThat(rules)
        .contains(
            "apikey-in-authorization",
            "basic-as-apikey",
            "bearer-as-apikey",
            "drift-endpoint",
            "drift-operation",
            "drift-parameter",
            "drift-scheme",
            "drift-scheme-missing",
            "drift-security",
            "flow-incomplete",
            "flow-outdated",
            "key-as-parameter",
            "oauth-url-http",
            "openapi-version",
            "scheme-http-unknown",
            "scheme-incomplete",
            "scheme-type",
            "scheme-undefined",
            "scheme-unused",
            "scope-undeclared",
            "scopes-empty",
            "scopes-without-oauth",
            "security-missing",
            "security-optional",
            "security-partial",
            "security-shape",
            "server-http",
            "sigv4-as-apikey",
            "yaml-word");
  }

  private static List<LintFinding> findings(Path file) throws Exception {
    SourceDocument document =
        DocumentReader.read(file.getFileName().toString(), Files.readAllBytes(file));
    List<LintFinding> findings = new ArrayList<>(DocumentLint.lint(document));
    try {
      DocumentLint.drift(document, SourceFolder.NONE, Catalog.bundled(), Optional.empty())
          .ifPresent(findings::addAll);
    } catch (SourceException e) {
      assertThat(findings).isNotEmpty();
    }
    return findings;
  }

  @Test
  void soundDocumentHasNone() throws Exception {
    String text =
        """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        servers: [{url: 'https://a.example'}]
        security: [{key: []}]
        paths: {/a: {get: {}}}
        components: {securitySchemes: {key: {type: http, scheme: Bearer}}}
        """;

    assertThat(
            DocumentLint.lint(DocumentReader.read("a.yaml", text.getBytes(StandardCharsets.UTF_8))))
        .isEmpty();
  }
}

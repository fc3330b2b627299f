package io.github.authdex.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradeTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "acme.example, provider-docs nango,                  verified",
    "acme.example, provider-openapi apis-guru nango,     verified",
    "acme.example, provider-docs,                        single-source",
    "acme.example, provider-docs provider-sdk apis-guru, single-source",
    "acme.example, apis-guru nango,                      corroborated",
    "acme.example, nango n8n,                            corroborated",
    "acme.example, nango,                                single-source",
    "acme.example, kingfisher gitleaks trufflehog,       single-source",
    "acme.example, noseyparker keyhacks nango,           corroborated",
    "acme.example, grant purest,                         single-source",
    "acme.example, botocore nango,                       corroborated",
    "amazon.com,   botocore nango,                       verified",
    "amazon.com,   botocore provider-docs,               single-source",
  })
  void gradeComesFromFamiliesOfSources(String provider, String sources, String grade)
      throws SourceException {
    assertThat(grade(provider, "  - token: []\n", sources, "")).hasToString(grade);
  }

  @Test
  void weakestSchemeOfSecurityDecides() throws SourceException {
    assertThat(
            grade("acme.example", "  - token: []\n  - other: []\n", "provider-docs n8n", "nango"))
        .isEqualTo(Grade.SINGLE_SOURCE);
  }

  @Test
  void schemeOfAnExceptionDoesNotCount() throws SourceException {
    assertThat(grade("acme.example", "  - token: []\n", "provider-docs n8n", "nango"))
        .isEqualTo(Grade.VERIFIED);
  }

  private static Grade grade(String provider, String security, String sources, String others)
      throws SourceException {
    StringBuilder yaml = new StringBuilder();
    yaml.append("id: acme\ntitle: Acme\nprovider: ").append(provider).append('\n');
    yaml.append("docs: https://docs.acme.example\n");
    yaml.append("servers:\n  - url: https://api.acme.example\n");
    yaml.append("schemes:\n  token: {kind: bearer}\n  other: {kind: bearer}\n");
    yaml.append("security:\n").append(security).append("evidence:\n");
    evidence(yaml, "token", sources);
    evidence(yaml, "other", others);
    return EntryReader.read(DocumentReader.read("acme.yaml", yaml.toString().getBytes(UTF_8)))
        .grade();
  }

  private static void evidence(StringBuilder yaml, String of, String sources) {
    for (String source : List.of(sources.split(" "))) {
      if (!source.isEmpty()) {
        yaml.append("  - {of: ").append(of).append(", source: ").append(source);
        yaml.append(", url: \"https://docs.acme.example\", seen: 2026-11-24}\n");
      }
    }
  }
}

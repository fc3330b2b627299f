package io.github.authdex.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradeTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final String ALL =
      """
      servers: provider-docs
      token: provider-docs nango
      token.scopes: provider-openapi
      token.revocationUrl: provider-docs
      headers: provider-docs
      credentials: provider-sdk
      paths: provider-docs
      verify: provider-docs
      """;

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
    String evidence = "token: " + sources + "\nother: provider-docs\nservers: provider-docs\n";
    assertThat(bare(provider, evidence, "token").support().on(DAY)).hasToString(grade);
  }

  @Test
  void weakestSchemeOfSecurityDecides() throws SourceException {
    String evidence = "token: provider-docs n8n\nother: nango\nservers: provider-docs\n";
    assertThat(bare("acme.example", evidence, "token", "other").support().grade())
        .isEqualTo(Grade.SINGLE_SOURCE);
  }

  @Test
  void secondFamilyIsAskedForTheSchemesOfSecurityAlone() throws SourceException {
    String evidence = "token: provider-docs n8n\nother: provider-docs\nservers: provider-docs\n";
    assertThat(bare("acme.example", evidence, "token").support().grade()).isEqualTo(Grade.VERIFIED);
  }

  @Test
  void providersOwnPinnedPagesForAllClaimsVerify() throws SourceException {
    Entry entry = full(ALL, "url");
    assertThat(entry.support())
        .isEqualTo(new Support(Grade.VERIFIED, Optional.of(LocalDate.of(2027, 11, 24))));
    assertThat(entry.unshown(DAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "servers",
    "token.scopes",
    "token.revocationUrl",
    "headers",
    "credentials",
    "paths",
    "verify",
  })
  void claimThatNoPageShowsIsNamedAndLowersTheGrade(String claim) throws SourceException {
    Entry entry = full(ALL.replaceAll("(?m)^" + claim + ":.*\n", ""), "url");
    assertThat(entry.support().grade()).isEqualTo(Grade.CORROBORATED);
    assertThat(entry.unshown(DAY)).containsExactly(claim);
  }

  @Test
  void pageOfAnotherShowsNoClaim() throws SourceException {
    Entry entry = full(ALL.replace("credentials: provider-sdk", "credentials: nango"), "url");
    assertThat(entry.unshown(DAY)).containsExactly("credentials");
  }

  @Test
  void allPartsOfAClaimAreTheClaim() throws SourceException {
    String parts = "servers.https://api.acme.example: provider-docs\nservers.eu: provider-docs\n";
    Entry entry = full(ALL.replace("servers: provider-docs\n", parts), "url");
    assertThat(entry.support().grade()).isEqualTo(Grade.VERIFIED);
    Entry half = full(ALL.replace("servers:", "servers.eu:"), "url");
    assertThat(half.unshown(DAY)).containsExactly("servers");
  }

  @Test
  void branchOrNoQuoteIsNotPinned() throws SourceException {
    assertThat(full(ALL, "branch").support().grade()).isEqualTo(Grade.CORROBORATED);
    assertThat(full(ALL, "quoteless").unshown(DAY))
        .containsExactly(
            "token",
            "token.scopes",
            "token.revocationUrl",
            "servers",
            "headers",
            "credentials",
            "paths",
            "verify");
  }

  @ParameterizedTest
  @CsvSource({"2026-11-24, verified", "2027-11-24, verified", "2027-11-25, corroborated"})
  void pageCountsForTwelveMonths(LocalDate day, String grade) throws SourceException {
    assertThat(full(ALL, "url").support().on(day)).hasToString(grade);
  }

  @Test
  void newerPageOfTheSameClaimKeepsIt() throws SourceException {
    Entry entry = full(ALL.replace("verify:", "verify@2025-11-24:") + "verify: provider-sdk\n", "");
    assertThat(entry.support().until()).contains(LocalDate.of(2027, 11, 24));
    Entry old = full(ALL.replace("verify:", "verify@2025-12-01:"), "");
    assertThat(old.support().until()).contains(LocalDate.of(2026, 12, 1));
    assertThat(old.unshown(LocalDate.of(2026, 12, 2))).containsExactly("verify");
  }

  private static Entry bare(String provider, String evidence, String... security)
      throws SourceException {
    return read(
        provider,
        """
        servers:
          - url: https://api.acme.example
        schemes:
          token: {kind: bearer}
          other: {kind: bearer}
        security:
        """
            + Stream.of(security).map(name -> "  - " + name + ": []\n").collect(joining()),
        evidence,
        "");
  }

  private static Entry full(String evidence, String pages) throws SourceException {
    return read(
        "acme.example",
        """
        servers:
          - url: https://api.acme.example
          - url: https://eu.acme.example
            name: eu
        headers:
          Acme-Version: {value: "1"}
        credentials:
          clientId: {title: Client ID, env: ACME_ID}
          clientSecret: {title: Client secret}
        schemes:
          token:
            kind: oauth2
            flows:
              clientCredentials:
                tokenUrl: "https://acme.example/token"
                revocationUrl: "https://acme.example/revoke"
                scopes: {read: Reads.}
        security:
          - token: []
        paths:
          /public/**: {security: []}
        verify: {method: GET, path: /me}
        """,
        evidence,
        pages);
  }

  /**
   * @param evidence a claim, perhaps @ and the day it was read, and its sources, a line each
   * @param pages {@code branch}, {@code quoteless}, or what is pinned
   */
  private static Entry read(String provider, String rest, String evidence, String pages)
      throws SourceException {
    StringBuilder yaml = new StringBuilder();
    yaml.append("id: acme\ntitle: Acme\nprovider: ").append(provider).append('\n');
    yaml.append("docs: https://docs.acme.example\n").append(rest).append("evidence:\n");
    for (String line : evidence.lines().toList()) {
      int end = line.indexOf(": ");
      List<String> of = List.of(line.substring(0, end).split("@"));
      for (String source : line.substring(end + 2).split(" ", 0)) {
        yaml.append("  - of: \"").append(of.get(0)).append("\"\n    source: ").append(source);
        yaml.append("\n    url: ").append(url(pages));
        yaml.append("\n    seen: ").append(of.size() > 1 ? of.get(1) : DAY).append('\n');
        yaml.append(pages.equals("quoteless") ? "" : "    quote: Bearer\n");
      }
    }
    return EntryReader.read(DocumentReader.read("acme.yaml", yaml.toString().getBytes(UTF_8)));
  }

  private static String url(String pages) {
    return "https://github.com/acme/docs/blob/"
        + (pages.equals("branch") ? "main" : "0123456789abcdef0123456789abcdef01234567")
        + "/auth.md";
  }
}

package io.github.authdex.catalog.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorroborateTest {
  private static final String BEARER = "main:\n  kind: bearer";

  @TempDir private Path folder;
  private SweepFixture sweep;

  @BeforeEach
  void makeSweep() {
    sweep = new SweepFixture(folder);
  }

  private String kingfisher(String url, String header) throws Exception {
    return sweep.source("kingfisher", SweepFixture.KINGFISHER, SweepFixture.rule(url, header));
  }

  private String added(Path entry, String source) throws Exception {
    String before = Files.readString(entry);
    assertThat(sweep.run("corroborate", source)).isZero();
    String after = Files.readString(entry);
    int start = 0;
    while (start < before.length() && before.charAt(start) == after.charAt(start)) {
      start++;
    }
    return after.substring(start, start + after.length() - before.length());
  }

  @Test
  void evidenceStandsBehindThatOfItsScheme() throws Exception {
    Path entry = sweep.entry(BEARER, SweepFixture.own());
    String before = Files.readString(entry);
    String source =
        kingfisher("https://api.acme.test/v1/me", "Authorization: \"Bearer {{ TOKEN }}\"");
    assertThat(sweep.run("corroborate", source)).isZero();
    assertThat(Files.readString(entry))
        .isEqualTo(
            before.replace(
                "  - of: servers",
                """
                  - of: main
                    source: kingfisher
                    url: https://github.com/mongodb/kingfisher/blob/%s/data/rules/acme.yml
                    seen: %s
                    quote: "Authorization: \\"Bearer {{ TOKEN }}\\""
                    note: kingfisher.acme.1
                  - of: servers"""
                    .indent(2)
                    .formatted(
                        sweep.git("kingfisher", "rev-parse", "HEAD"), LocalDate.now(ZoneOffset.UTC))
                    .stripTrailing()));
    assertThat(sweep.out())
        .isEqualTo("acme: main: added kingfisher kingfisher.acme.1 (data/rules/acme.yml:12)\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://api.acme.test/v1/me   | Authorization: Token {{ TOKEN }}",
        "https://api.acme.test/v1/me   | Authorization: '{{ TOKEN }}'",
        "https://api.acme.test/v1/me   | X-Authorization: Bearer {{ TOKEN }}",
        "https://api.acme.example/v1/me | Authorization: Bearer {{ TOKEN }}",
        "https://acme.test/v1/me       | Authorization: Bearer {{ TOKEN }}",
        "https://api.acme.test.example/v1 | Authorization: Bearer {{ TOKEN }}",
      })
  void whatMerelyResemblesIsNotAdded(String url, String header) throws Exception {
    assertThat(added(sweep.entry(BEARER, SweepFixture.own()), kingfisher(url, header))).isEmpty();
  }

  @Test
  void whatIsSaidOtherwiseOnTheHostIsTold() throws Exception {
    sweep.entry(BEARER, SweepFixture.own());
    String source = kingfisher("https://api.acme.test/v1/me", "X-Key: '{{ TOKEN }}'");
    assertThat(sweep.run("corroborate", source)).isZero();
    assertThat(sweep.out())
        .isEqualTo(
            "acme: differs: kingfisher kingfisher.acme.1 (data/rules/acme.yml:12) says apikey in"
                + " \"header\" name \"X-Key\" prefix \"\"; the entry has {main=[bearer in \"header\""
                + " name \"Authorization\" prefix \"Bearer \"]}\n");
  }

  @Test
  void schemeOfTwoFamiliesIsLeft() throws Exception {
    String two =
        SweepFixture.own()
            + """
              - of: main
                source: trufflehog
                url: https://github.com/trufflesecurity/trufflehog/blob/main/acme.go
                seen: 2026-11-24
              """;
    assertThat(
            added(
                sweep.entry(BEARER, two),
                kingfisher("https://api.acme.test/v1/me", "Authorization: Bearer {{ TOKEN }}")))
        .isEmpty();
  }

  @Test
  void schemesThatLookAlikeAreAReadersWork() throws Exception {
    Path entry = sweep.entry(BEARER + "\nother:\n  kind: bearer", SweepFixture.own());
    Files.writeString(
        entry, Files.readString(entry).replace("  - main: []", "  - main: []\n  - other: []"));
    assertThat(
            added(
                entry,
                kingfisher("https://api.acme.test/v1/me", "Authorization: Bearer {{ TOKEN }}")))
        .isEmpty();
    assertThat(sweep.out()).contains("it could be any of [");
  }

  @ParameterizedTest
  @CsvSource({
    "clientCredentials, authorize, token, false",
    "authorizationCode, authorize, token, true",
    "authorizationCode, consent, token, false",
    "authorizationCode, authorize, token2, false",
  })
  void oauthIsTheSameByFlowAndBothEndpoints(
      String flow, String authorize, String token, boolean same) throws Exception {
    String consent =
        flow.equals("authorizationCode")
            ? "authorizationUrl: https://acme.test/authorize\n      "
            : "";
    Path entry =
        sweep.entry(
            """
            main:
              kind: oauth2
              flows:
                %s:
                  %stokenUrl: https://acme.test/token
            """
                .formatted(flow, consent),
            SweepFixture.own());
    String record =
        "{\"acme\": {\"oauth\": 2, \"authorize_url\": \"https://acme.test/%s\",\n\"access_url\":"
            + " \"https://acme.test/%s\"}}";
    String source = sweep.source("grant", SweepFixture.GRANT, record.formatted(authorize, token));
    assertThat(added(entry, source).isEmpty()).isEqualTo(!same);
  }

  @Test
  void endpointMayBeAPathOnTheServer() throws Exception {
    Path entry =
        sweep.entry(
            """
            main:
              kind: oauth2
              flows:
                authorizationCode:
                  authorizationUrl: /v1/authorize
                  tokenUrl: /v1/token
            """,
            SweepFixture.own());
    String source =
        sweep.source(
            "grant",
            SweepFixture.GRANT,
            """
            {"acme": {"oauth": 2, "authorize_url": "https://api.acme.test/v1/authorize",
              "access_url": "https://api.acme.test/v1/token"}}
            """);
    assertThat(added(entry, source)).contains("source: grant");
  }

  @Test
  void endpointsOfSeveralEntriesAreOfNone() throws Exception {
    Path entry =
        sweep.entry(
            """
            main:
              kind: oauth2
              flows:
                authorizationCode:
                  authorizationUrl: https://acme.test/authorize
                  tokenUrl: https://acme.test/token
            """,
            SweepFixture.own());
    Files.writeString(
        entry.resolveSibling("acme2.yaml"),
        Files.readString(entry).replace("id: acme", "id: acme2").replace("Acme\n", "Acme Two\n"));
    String source =
        sweep.source(
            "grant",
            SweepFixture.GRANT,
            """
            {"acme": {"oauth": 2, "authorize_url": "https://acme.test/authorize",
              "access_url": "https://acme.test/token"}}
            """);
    assertThat(added(entry, source)).isEmpty();
  }

  @Test
  void onlyTheFilesThatAreNamedChange() throws Exception {
    Path entry = sweep.entry(BEARER, SweepFixture.own());
    String before = Files.readString(entry);
    String source = kingfisher("https://api.acme.test/v1", "Authorization: Bearer {{ TOKEN }}");
    Path other = sweep.write("entries/b/other.yaml", before.replace("acme", "other"));
    assertThat(sweep.run("corroborate", source, "--", other.toString())).isZero();
    assertThat(entry).hasContent(before);
  }
}

package io.github.authdex.catalog.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareTest {
  private static final String BASIC = "main:\n  kind: basic\n  password: \"\"";

  private static final String OAUTH =
      """
      main:
        kind: oauth2
        flows:
          authorizationCode:
            authorizationUrl: https://acme.test/authorize
            tokenUrl: https://acme.test/token
            pkce: required
        clientAuthentication: client_secret_post
      """;

  @TempDir private Path folder;
  private SweepFixture sweep;

  @BeforeEach
  void makeSweep() {
    sweep = new SweepFixture(folder);
  }

  private int compare(String schemes, String reading) throws Exception {
    sweep.entry(schemes, SweepFixture.own());
    return sweep.run("compare", sweep.write("reading.jsonl", reading + "\n").toString());
  }

  private static String reading(String scheme) {
    return """
    {"id":"acme","hosts":["https://api.acme.test"],"schemes":[%s],"requiredHeaders":{},"verify":null}\
    """
        .formatted(scheme);
  }

  @Test
  void equalReadingIsEqual() throws Exception {
    String scheme =
        """
        {"kind":"basic","in":"header","name":"authorization","prefix":"Basic ","username":"API key",\
        "password":"empty","tokenUrl":null}""";
    assertThat(compare(BASIC, reading(scheme))).as(sweep.err()).isZero();
    assertThat(sweep.out()).isEqualTo("acme: equal\n");
  }

  @Test
  void oauthIsComparedFieldByField() throws Exception {
    String scheme =
        """
        {"kind":"oauth2","authorizationUrl":"https://acme.test/authorize","tokenUrl":\
        "https://acme.test/v2/token","clientAuthentication":"none","pkce":"required"}""";
    assertThat(compare(OAUTH, reading(scheme))).isEqualTo(1);
    assertThat(sweep.out())
        .isEqualTo(
            """
            acme: main.tokenUrl: entry https://acme.test/token; reading https://acme.test/v2/token
            acme: main.clientAuthentication: entry client_secret_post; reading none
            """);
  }

  @Test
  void schemesOfOneSideAreTold() throws Exception {
    assertThat(compare("main:\n  kind: bearer", reading("{\"kind\":\"digest\"}"))).isEqualTo(1);
    assertThat(sweep.out())
        .isEqualTo(
            """
            acme: scheme: entry none; reading {kind=digest}
            acme: scheme: entry main; reading none
            """);
  }

  @Test
  void keyWithAPrefixIsABearerTokenOnlyWithBearer() throws Exception {
    String bearer =
        "{\"kind\":\"apikey\",\"in\":\"header\",\"name\":\"Authorization\",\"prefix\":\"Bearer \"}";
    assertThat(compare("main:\n  kind: bearer", reading(bearer))).isZero();
    assertThat(compare("main:\n  kind: bearer", reading(bearer.replace("Bearer ", "Token "))))
        .isEqualTo(1);
  }

  @Test
  void hostsHeadersAndCallsAreCompared() throws Exception {
    String reading =
        """
        {"id":"acme","hosts":["https://api.acme.test","https://eu.acme.test"],"schemes":\
        [{"kind":"bearer"}],"requiredHeaders":{"Acme-Version":"2"},"verify":"https://api.acme.test/v1/me"}""";
    assertThat(compare("main:\n  kind: bearer", reading)).isEqualTo(1);
    assertThat(sweep.out())
        .isEqualTo(
            """
            acme: hosts: entry [api.acme.test]; reading ["https://api.acme.test","https://eu.acme.test"]
            acme: header Acme-Version: entry none; reading "2"
            acme: verify: entry none; reading https://api.acme.test/v1/me
            """);
  }

  @Test
  void entryThatIsMissingDiffers() throws Exception {
    assertThat(compare(BASIC, "{\"id\":\"other\",\"hosts\":[\"https://o.test\"]}")).isEqualTo(1);
    assertThat(sweep.out()).isEqualTo("other: entry none; reading [\"https://o.test\"]\n");
  }

  @Test
  void idThatLeadsElsewhereIsRefused() throws Exception {
    assertThat(compare(BASIC, "{\"id\":\"../../secret\"}")).isEqualTo(2);
    assertThat(sweep.err())
        .isEqualTo("/reading.jsonl:1: expected an id but was \"../../secret\"\n");
  }

  @Test
  void otherCommandsAreRefused() {
    assertThat(sweep.run("sweep")).isEqualTo(2);
    assertThat(sweep.err()).startsWith("sweep candidates [--since YEAR] OUT SOURCE=CLONE");
  }
}

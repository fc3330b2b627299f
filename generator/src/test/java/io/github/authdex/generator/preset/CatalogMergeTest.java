package io.github.authdex.generator.preset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.Entry;
import io.github.authdex.catalog.SchemeWords;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.generator.preset.CatalogMerge.Merged;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.AuthModel;
import io.github.authdex.model.CredentialRefusal;
import io.github.authdex.model.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents of our own against the catalog's entries. */
class CatalogMergeTest {
  private static final Catalog CATALOG = Catalog.bundled();
  private static final AuthRequirement ABSENT = AuthRequirement.NONE;

  @Test
  void documentThatDeclaresNothingTakesTheSecurityOfItsEntry() {
    Merged merged =
        merge(
            "openapi: 3.0.3\npaths: {}\n",
            document(
                "https://api.github.com",
                List.of(),
                ABSENT,
                operation("GET", "/user", ABSENT),
                operation("GET", "/repos/{owner}/{repo}/installation", ABSENT)));
    Entry github = CATALOG.entry("github");
    assertThat(merged.diagnostics())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "api.yaml:1: note: GitHub's document declares no security; the catalog says: "
                + SchemeWords.of(github.security(), github.schemes())
                + " [catalog-merge]");
    assertThat(merged.diagnostics().get(0).message())
        .startsWith("GitHub's document declares no security; the catalog says: token (bearer)");
    assertThat(merged.model().auth().id()).isEqualTo("github");
    assertThat(merged.model().auth().schemes()).isEqualTo(github.schemes());
    assertThat(requirement(merged, 0)).isEqualTo(github.security());
    assertThat(requirement(merged, 1).alternatives()).containsExactly(Alternative.of("app"));
  }

  @Test
  void apiKeyInAuthorizationIsWhatTheEntrySaysItIs() {
    Merged merged =
        merge(
            """
            openapi: 3.0.0
            servers:
              - url: http://s3.{region}.amazonaws.com
              - url: https://s3.{region}.amazonaws.com
            components:
              securitySchemes:
                hmac:
                  type: apiKey
                  in: header
                  name: Authorization
            security:
              - hmac: []
            """,
            new ApiModel(
                "S3",
                "",
                "",
                List.of(
                    server("http://s3.{region}.amazonaws.com", "region", "us-east-1"),
                    server("https://s3.{region}.amazonaws.com", "region", "us-east-1")),
                auth(
                    List.of(bound("hmac", new ApiKeyScheme(Placement.HEADER, "Authorization", ""))),
                    requirement(Alternative.of("hmac"))),
                List.of(operation("GET", "/{Bucket}", requirement(Alternative.of("hmac")))),
                Map.of()));
    String title = CATALOG.entry("aws-s3").title();
    assertThat(merged.diagnostics())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "api.yaml:2: note: "
                + title
                + "'s document sends credentials unencrypted to http://s3.{region}.amazonaws.com;"
                + " the catalog says https alone [catalog-merge]",
            "api.yaml:7: note: "
                + title
                + "'s document calls sigv4 an apiKey in Authorization; the catalog says sigv4"
                + " [catalog-merge]");
    assertThat(requirement(merged, 0).alternatives()).containsExactly(Alternative.of("sigv4"));
    assertThat(merged.model().servers())
        .extracting(Server::url)
        .containsExactly("https://s3.{region}.amazonaws.com");
    assertThat(merged.model().servers().get(0).variables().get("region").accepts("evil.example"))
        .isFalse();
  }

  @Test
  void serverWithAFixedRegionStillTellsTheSignerItsRegion() {
    Merged merged =
        merge(
            "openapi: 3.0.0\n", document("https://s3.eu-west-1.amazonaws.com", List.of(), ABSENT));
    assertThat(merged.model().servers().get(0).variables().get("region").defaultValue())
        .contains("eu-west-1");
  }

  @Test
  void schemesAreMatchedByMeaningAndKeepTheirScopes() {
    AuthScheme spotify = oauth2("https://accounts.spotify.com/api/token");
    Merged merged =
        merge(
            "openapi: 3.0.0\nsecurity: []\n",
            document(
                "https://api.spotify.com/v1",
                List.of(bound("oauth_2_0", spotify)),
                ABSENT,
                operation("GET", "/me", scoped("oauth_2_0", "user-read-private"))));
    assertThat(requirement(merged, 0).alternatives())
        .contains(new Alternative(Map.of("oauth2", List.of("user-read-private"))));
    assertThat(merged.model().auth().schemes()).containsOnlyKeys("oauth2");
    assertThat(merged.diagnostics()).isEmpty();
  }

  @Test
  void operationThatIsPublicStaysPublic() {
    Merged merged =
        merge(
            """
            openapi: 3.0.0
            security:
              - b: []
            paths:
              /open:
                get:
                  security: []
            """,
            document(
                "https://api.stripe.com",
                List.of(bound("b", BearerScheme.BEARER), bound("c", new BasicScheme())),
                requirement(Alternative.of("b"), Alternative.of("c")),
                operation("GET", "/open", AuthRequirement.NONE),
                operation(
                    "GET", "/v1/charges", requirement(Alternative.of("b"), Alternative.of("c")))));
    assertThat(requirement(merged, 0)).isEqualTo(AuthRequirement.NONE);
    assertThat(requirement(merged, 1)).isEqualTo(CATALOG.entry("stripe").security());
  }

  @Test
  void operationThatTakesFewerSchemesKeepsItsChoice() {
    AuthRequirement both = requirement(Alternative.of("b"), Alternative.of("c"));
    Merged merged =
        merge(
            "openapi: 3.0.0\nsecurity: [{b: []}, {c: []}]\n",
            document(
                "https://api.stripe.com",
                List.of(bound("b", BearerScheme.BEARER), bound("c", new BasicScheme())),
                both,
                operation("GET", "/v1/charges", requirement(Alternative.of("c"))),
                operation("GET", "/v1/balance", both)));
    assertThat(requirement(merged, 0).alternatives()).containsExactly(Alternative.of("basic"));
    assertThat(requirement(merged, 1)).isEqualTo(CATALOG.entry("stripe").security());
  }

  @Test
  void schemeThatMostOperationsUseStandsForAllThatTheEntryOffers() {
    Merged merged =
        merge(
            "openapi: 3.0.0\n",
            document(
                "https://api.stripe.com",
                List.of(bound("b", BearerScheme.BEARER), bound("c", new BasicScheme())),
                ABSENT,
                operation("GET", "/v1/a", requirement(Alternative.of("b"))),
                operation("GET", "/v1/b", requirement(Alternative.of("b"))),
                operation("GET", "/v1/c", requirement(Alternative.of("c")))));
    assertThat(requirement(merged, 0)).isEqualTo(CATALOG.entry("stripe").security());
    assertThat(requirement(merged, 2).alternatives()).containsExactly(Alternative.of("basic"));
  }

  @Test
  void schemeThatTheEntryDoesNotKnowStays() {
    AuthRequirement own = requirement(Alternative.of("bearer"));
    Merged merged =
        merge(
            """
            swagger: "2.0"
            securityDefinitions:
              bearer:
                type: apiKey
                in: header
                name: X-Other
            security:
              - bearer: []
            """,
            document(
                "https://api.stripe.com",
                List.of(bound("bearer", new ApiKeyScheme(Placement.HEADER, "X-Other", ""))),
                own,
                operation("GET", "/v1/x", own)));
    assertThat(merged.diagnostics())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "api.yaml:1: note: Stripe's document does not mention secretKey (bearer) or basic or"
                + " organizationKey (bearer); the catalog adds them [catalog-merge]",
            "api.yaml:3: note: the catalog does not know the scheme \"bearer\" of Stripe's document;"
                + " it stays [catalog-merge]");
    assertThat(requirement(merged, 0).alternatives())
        .containsExactly(
            Alternative.of("bearer"),
            Alternative.of("basic"),
            Alternative.of("organization"),
            Alternative.of("bearerOfDocument"));
    assertThat(merged.model().auth().schemes().get("bearerOfDocument").scheme())
        .isEqualTo(new ApiKeyScheme(Placement.HEADER, "X-Other", ""));
    assertThat(merged.model().auth().credentials())
        .containsKeys(
            "secretKey",
            merged.model().auth().schemes().get("bearerOfDocument").credentials().get("key"));
  }

  @Test
  void basePathOfTheDocumentMayDifferFromTheEntrys() {
    Merged merged =
        merge(
            "openapi: 3.0.0\n",
            document(
                "https://api.github.com/app",
                List.of(),
                ABSENT,
                operation("GET", "/installations", ABSENT)));
    assertThat(requirement(merged, 0).alternatives()).containsExactly(Alternative.of("app"));
  }

  @Test
  void tokensFromElsewhereAreReported() {
    Merged merged =
        merge(
            "openapi: 3.0.0\ncomponents:\n  securitySchemes:\n    o: {type: oauth2}\n",
            document(
                "https://api.spotify.com/v1",
                List.of(bound("o", oauth2("https://evil.example/token"))),
                ABSENT,
                operation("GET", "/me", scoped("o", "a"))));
    assertThat(merged.diagnostics()).hasSize(1);
    assertThat(merged.diagnostics().get(0).toString())
        .startsWith(
            "api.yaml:4: note: Spotify Web API's document gets tokens from https://evil.example/token; the"
                + " catalog says https://accounts.spotify.com/");
    OAuth2Scheme scheme = (OAuth2Scheme) merged.model().auth().schemes().get("oauth2").scheme();
    assertThat(scheme.flows())
        .extracting(OAuth2Flow::tokenUrl)
        .doesNotContain(Optional.of("https://evil.example/token"));
  }

  @Test
  void documentOfAnUnknownApiIsLeftAlone() {
    ApiModel unknown = document("https://api.acme.example", List.of(), ABSENT);
    Merged merged = merge("openapi: 3.0.0\n", unknown);
    assertThat(merged.model()).isSameAs(unknown);
    assertThat(merged.entry()).isEmpty();
    assertThat(merged.diagnostics()).isEmpty();
  }

  /** A document has a default for each variable, since OpenAPI asks for one. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "https://{dc}.api.mailchimp.com/3.0|dc|us6|us6|only where nothing tells the value|the"
            + " credential \"apiKey\" holds it, and the answer of"
            + " https://login.mailchimp.com/oauth2/metadata to oauth2 tells it at /dc",
        "https://{dc}.api.mailchimp.com/3.0|dc|your-dc||for nothing|the credential \"apiKey\" holds"
            + " it, and the answer of https://login.mailchimp.com/oauth2/metadata to oauth2 tells"
            + " it at /dc",
        "https://quickbooks.api.intuit.com/v3/company/{realmId}|realmId|0||for nothing|the redirect"
            + " that brings a code tells it as realmId",
      })
  void defaultOfTheDocumentIsNoValueOfWhatIsTold(
      String url, String name, String value, String kept, String counts, String words) {
    Merged merged =
        merge(
            """
            openapi: 3.0.3
            servers:
              - url: %s
                variables:
                  %s:
                    default: "%s"
            paths: {}
            """
                .formatted(url, name, value),
            new ApiModel(
                "API",
                "",
                "",
                List.of(server(url, name, value)),
                auth(List.of(), ABSENT),
                List.of(),
                Map.of()));
    ServerVariable variable = merged.model().servers().get(0).variables().get(name);
    assertThat(variable.defaultValue()).isEqualTo(Optional.ofNullable(kept));
    assertThat(variable.from().orElseThrow().words()).isEqualTo(words);
    assertThat(merged.diagnostics())
        .extracting(Diagnostic::toString)
        .last()
        .isEqualTo(
            "api.yaml:6: note: %s's document has the default \"%s\" for {%s}, which counts %s; the catalog says that %s [catalog-merge]"
                .formatted(merged.entry().orElseThrow().title(), value, name, counts, words));
  }

  /** Anybody may live at a host of their own. */
  @Test
  void serverOnAnyHostIsNobodysByItsTemplate() {
    assertThat(
            merge(
                    "openapi: 3.0.3\npaths: {}\n",
                    new ApiModel(
                        "API",
                        "",
                        "",
                        List.of(server("https://{host}/api/v4", "host", "your host")),
                        auth(List.of(), ABSENT),
                        List.of(),
                        Map.of()))
                .entry())
        .isEmpty();
    assertThat(CATALOG.entry("gitlab").servers())
        .extracting(Server::url)
        .contains("https://{host}/api/v4");
  }

  @Test
  void headersAndRefusalComeFromTheEntry() {
    Merged merged =
        merge("openapi: 3.0.0\n", document("https://api.notion.com", List.of(), ABSENT));
    assertThat(merged.model().auth().headers())
        .anySatisfy(header -> assertThat(header.name()).isEqualTo("Notion-Version"));
  }

  private static Merged merge(String yaml, ApiModel model) {
    try {
      return CatalogMerge.merge(
          model, DocumentReader.read("api.yaml", yaml.getBytes(UTF_8)), CATALOG);
    } catch (SourceException e) {
      throw new AssertionError(e);
    }
  }

  private static AuthRequirement requirement(Merged merged, int operation) {
    return merged.model().operations().get(operation).requirement();
  }

  private static ApiModel document(
      String url, List<BoundScheme> schemes, AuthRequirement common, Operation... operations) {
    return new ApiModel(
        "Acme",
        "1",
        "",
        List.of(Server.of(url)),
        auth(schemes, common),
        List.of(operations),
        Map.of());
  }

  private static AuthModel auth(List<BoundScheme> schemes, AuthRequirement common) {
    Map<String, BoundScheme> byName = new LinkedHashMap<>();
    Map<String, CredentialSpec> credentials = new LinkedHashMap<>();
    for (BoundScheme scheme : schemes) {
      byName.put(scheme.name(), scheme);
      for (String name : scheme.credentials().values()) {
        credentials.put(
            name,
            new CredentialSpec(
                name, name, "", "", "ACME", true, false, CredentialSpec.Format.UNKNOWN));
      }
    }
    return new AuthModel("acme", byName, credentials, common, List.of(), CredentialRefusal.UNKNOWN);
  }

  private static BoundScheme bound(String name, AuthScheme scheme) {
    Map<String, String> roles = new LinkedHashMap<>();
    scheme.roles().forEach(role -> roles.put(role.name(), role.name()));
    return new BoundScheme(name, "", "", scheme, roles);
  }

  private static AuthScheme oauth2(String tokenUrl) {
    return new OAuth2Scheme(
        List.of(
            OAuth2Flow.builder(OAuth2Flow.Type.CLIENT_CREDENTIALS)
                .tokenUrl(tokenUrl)
                .pkce(OAuth2Flow.Pkce.SUPPORTED)
                .build()),
        OAuth2Options.STANDARD);
  }

  private static AuthRequirement requirement(Alternative... alternatives) {
    return new AuthRequirement(List.of(alternatives));
  }

  private static AuthRequirement scoped(String scheme, String scope) {
    return requirement(new Alternative(Map.of(scheme, List.of(scope))));
  }

  private static Server server(String url, String variable, String value) {
    return new Server(
        url,
        "",
        "",
        Map.of(
            variable,
            new ServerVariable(
                variable, "", Optional.of(value), List.of(), ServerVariable.PATH_SEGMENT, "")));
  }

  private static Operation operation(String method, String path, AuthRequirement requirement) {
    return new Operation(
        method + path,
        method,
        path,
        "",
        "",
        "",
        false,
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        requirement);
  }
}

package io.github.authdex.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.SchemeEndpoint;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.credential.CredentialPart;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.jwt.JwtContent;
import io.github.authdex.auth.jwt.JwtScheme;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.signature.SignaturePart;
import io.github.authdex.auth.signature.SignatureScheme;
import io.github.authdex.catalog.lint.CheckContext;
import io.github.authdex.catalog.lint.EntryChecker;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EntryReaderTest {
  private static final String ACME =
      """
      id: acme-2
      title: Acme
      provider: acme.example
      docs: https://docs.acme.example/auth
      servers:
        - url: https://{shop}.acme.example/{version}
          variables:
            shop:
              example: my-shop
            version:
              default: v1
      headers:
        Acme-Version:
          required: true
          value: "1"
      credentials:
        username:
          title: Account
          env: ACME_ACCOUNT
          secret: false
          format:
            prefixes: [ac_]
      schemes:
        apiKey:
          kind: apikey
          in: query
          name: key
        basic:
          kind: basic
          password: ""
        oauth2:
          kind: oauth2
          flows:
            clientCredentials:
              tokenUrl: /oauth/token
        app:
          kind: jwt
          algorithm: ES256
        sig:
          kind: signature
          algorithm: HMAC-SHA256
          sign:
            - method
            - text: "\\n"
            - hash: SHA-256
              encoding: hex
              of: [body]
          timestamp:
            unit: seconds
          in: header
          name: X-Signature
      security:
        - apiKey: []
          basic: []
        - oauth2: [read]
        - app: []
        - sig: []
        - {}
      paths:
        /public/**:
          security: []
        /public/mine/*:
          methods: [GET]
          security:
            - basic: []
      verify:
        method: POST
        path: /me
        body: {a: [1, true]}
      evidence:
        - {of: apiKey, source: provider-docs, url: "https://docs.acme.example/auth", seen: 2026-11-24}
        - {of: basic, source: provider-docs, url: "https://docs.acme.example/auth", seen: 2026-11-24}
        - {of: oauth2, source: provider-docs, url: "https://docs.acme.example/auth", seen: 2026-11-24}
        - {of: app, source: provider-docs, url: "https://docs.acme.example/auth", seen: 2026-11-24}
        - {of: sig, source: provider-docs, url: "https://docs.acme.example/auth", seen: 2026-11-24}
      """;

  private final Entry entry = read(ACME);

  private static Entry read(String yaml) {
    try {
      SourceDocument document = DocumentReader.read("acme.yaml", yaml.getBytes(UTF_8));
      assertThat(
              EntryChecker.check(List.of(document), CheckContext.on(LocalDate.now(ZoneOffset.UTC))))
          .allMatch(found -> found.severity() == Diagnostic.Severity.NOTE);
      return EntryReader.read(document);
    } catch (SourceException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void keyIsTheCredentialOfTheSchemesNameWhereNoneIsGiven() {
    assertThat(entry.schemes().get("apiKey"))
        .isEqualTo(
            new BoundScheme(
                "apiKey",
                "",
                "",
                new ApiKeyScheme(Placement.QUERY, "key", ""),
                Map.of("key", "apiKey")));
    assertThat(entry.schemes().get("sig").credentials()).isEqualTo(Map.of("key", "sig"));
  }

  @Test
  void roleIsComposedOrAPartOfACredential() {
    Entry read =
        read(
            ACME.replace(
                    "  username:\n",
                    """
                      pair:
                        parts: {split: ":", names: [id, secret], public: [id]}
                      file:
                        parts: {json: {pem: /key/pem}}
                      username:
                    """)
                .replace(
                    "    password: \"\"\n", "    password: {template: \"{pair.id}/{username}\"}\n")
                .replace("algorithm: ES256\n", "algorithm: ES256\n    key: file.pem\n"));
    CredentialPart id =
        CredentialPart.builder("pair").separator(":").index(0).count(2).secret(false).build();
    CredentialPart secret = CredentialPart.builder("pair").separator(":").index(1).count(2).build();
    CredentialPart pem = CredentialPart.builder("file").pointer("/key/pem").build();

    BoundScheme basic = read.schemes().get("basic");
    assertThat(basic.credentials()).isEqualTo(Map.of("username", "username"));
    assertThat(basic.templates()).isEqualTo(Map.of("password", "{pair.id}/{username}"));
    assertThat(basic.parts()).isEqualTo(Map.of("pair.id", id));
    assertThat(read.schemes().get("app").credentials()).isEqualTo(Map.of("key", "file.pem"));
    assertThat(read.schemes().get("app").parts()).isEqualTo(Map.of("file.pem", pem));
    assertThat(read.credentials()).doesNotContainKeys("pair.id", "file.pem");
    assertThat(read.credentials().get("pair").parts())
        .isEqualTo(Map.of("pair.id", id, "pair.secret", secret));
    assertThat(names(ApiSchemes.of(read), "basic")).containsExactly("username", "pair");
    assertThat(names(ApiSchemes.of(read), "app")).containsExactly("file");
  }

  private static List<String> names(ApiSchemes api, String scheme) {
    return api.missing(Alternative.of(scheme), name -> Optional.empty()).stream()
        .map(CredentialSpec::name)
        .toList();
  }

  @Test
  void roleIsTheCredentialOfItsNameWhereNoneIsGiven() {
    assertThat(entry.schemes().get("basic").credentials())
        .isEqualTo(Map.of("username", "username", "password", ""));
    assertThat(entry.schemes().get("app").credentials()).isEqualTo(Map.of("key", "key"));
  }

  @Test
  void claimsOfAJwtKeepTheirTypes() {
    String jwt =
        """
        algorithm: ES256
            claims:
              iss: "{username}"
              jti: "{$uuid}"
              server: true
              scope: [GET /a, "{username}"]
            header:
              id: "{username}.x"
            exchange:
              url: https://login.acme.example/token
              as: assertion
              parameters:
                client_id: "{username}"
            passphrase: username
        """;
    String secret = ACME.replace("    secret: false\n", "");
    Entry read = read(secret.replace("algorithm: ES256\n", jwt));
    JwtScheme scheme = (JwtScheme) read.schemes().get("app").scheme();
    assertThat(scheme.content())
        .isEqualTo(
            new JwtContent(
                Map.of("iss", "{username}", "jti", "{$uuid}"),
                Map.of("server", "true", "scope", "[\"GET /a\",\"{username}\"]"),
                Map.of("id", "{username}.x")));
    assertThat(scheme.exchange().orElseThrow().parameters())
        .isEqualTo(Map.of("client_id", "{username}"));
    assertThat(read.schemes().get("app").credentials())
        .isEqualTo(Map.of("key", "key", "passphrase", "username"));
  }

  @Test
  void resourceOwnerHasNoPartInOtherFlowsThanPassword() {
    Entry clients = read(ACME.replace("  username:\n    title", "  apiKey:\n    title"));
    assertThat(clients.schemes().get("oauth2").credentials().keySet())
        .containsExactlyInAnyOrder("clientId", "clientSecret", "accessToken", "refreshToken");
    Entry owners = read(ACME.replace("clientCredentials:", "password:"));
    assertThat(owners.schemes().get("oauth2").credentials()).containsKeys("username", "password");
  }

  @Test
  void credentialThatIsNotDeclaredIsMadeFromItsName() {
    assertThat(entry.credentials().get("clientSecret"))
        .isEqualTo(
            new CredentialSpec(
                "clientSecret",
                "Client secret",
                "",
                "",
                "ACME_2_CLIENT_SECRET",
                true,
                true,
                CredentialSpec.Format.UNKNOWN));
    assertThat(entry.credentials().get("apiKey").env()).isEqualTo("ACME_2_API_KEY");
    assertThat(entry.credentials().get("username"))
        .isEqualTo(
            new CredentialSpec(
                "username",
                "Account",
                "",
                "",
                "ACME_ACCOUNT",
                false,
                false,
                new CredentialSpec.Format(List.of("ac_"), 0, 0, "printable")));
  }

  @Test
  void variableIsALabelOfTheHostOrASegmentOfThePath() {
    Map<String, ServerVariable> variables = entry.servers().get(0).variables();
    assertThat(variables.get("shop").pattern()).isSameAs(ServerVariable.HOST_LABEL);
    assertThat(variables.get("version").pattern()).isSameAs(ServerVariable.PATH_SEGMENT);
  }

  @Test
  void whatIsLeftOutHasTheDefaultOfTheSchema() {
    OAuth2Scheme oauth2 = (OAuth2Scheme) entry.schemes().get("oauth2").scheme();
    assertThat(oauth2.options()).isEqualTo(OAuth2Options.STANDARD);
    JwtScheme app = (JwtScheme) entry.schemes().get("app").scheme();
    assertThat(app.keyEncoding()).isEqualTo(KeyEncoding.PEM);
    assertThat(app.lifetimeSeconds()).isEqualTo(300);
    assertThat(app.name()).isEqualTo("Authorization");
    assertThat(read(ACME.replace("ES256", "HS256")).schemes().get("app").scheme())
        .extracting(scheme -> ((JwtScheme) scheme).keyEncoding())
        .isEqualTo(KeyEncoding.TEXT);
    assertThat(app.prefix()).isEqualTo("Bearer ");
  }

  @Test
  void whereTokensAreTakenBackIsOfItsFlow() {
    String revoked =
        ACME.replace(
            "tokenUrl: /oauth/token\n",
            "tokenUrl: /oauth/token\n        revocationUrl: /oauth/revoke\n");
    OAuth2Scheme oauth2 = (OAuth2Scheme) read(revoked).schemes().get("oauth2").scheme();
    assertThat(oauth2.flows().get(0).revocationUrl()).contains("/oauth/revoke");
    assertThat(oauth2.endpoints())
        .containsExactly(
            new SchemeEndpoint(SchemeEndpoint.Use.TOKEN, "/oauth/token"),
            new SchemeEndpoint(SchemeEndpoint.Use.REVOCATION, "/oauth/revoke"));
    assertThat(SchemeEndpoint.Use.REVOCATION.takesCredentials()).isTrue();
    OAuth2Scheme without = (OAuth2Scheme) entry.schemes().get("oauth2").scheme();
    assertThat(without.flows().get(0).revocationUrl()).isEmpty();
  }

  @Test
  void aTokenInAHeaderOfItsOwnStandsAlone() {
    OAuth2Scheme shopify =
        (OAuth2Scheme) Catalog.bundled().entry("shopify").schemes().get("oauth2").scheme();
    assertThat(shopify.options().name()).isEqualTo("X-Shopify-Access-Token");
    assertThat(shopify.options().prefix()).isEmpty();
  }

  @Test
  void signatureIsReadPartByPart() {
    SignatureScheme sig = (SignatureScheme) entry.schemes().get("sig").scheme();
    assertThat(sig.sign())
        .containsExactly(
            SignaturePart.Piece.METHOD,
            new SignaturePart.Text("\n"),
            new SignaturePart.Hash("SHA-256", "hex", List.of(SignaturePart.Piece.BODY)));
    assertThat(sig.timestamp().orElseThrow().in()).isEmpty();
  }

  @Test
  void securityStaysAlternativesOfSets() {
    assertThat(entry.security().alternatives())
        .containsExactly(
            Alternative.of("apiKey", "basic"),
            new Alternative(Map.of("oauth2", List.of("read"))),
            Alternative.of("app"),
            Alternative.of("sig"),
            Alternative.of());
  }

  @Test
  void mostLiteralExceptionDecides() {
    assertThat(entry.requirement("GET", "/orders")).isEqualTo(entry.security());
    assertThat(entry.requirement("GET", "/public/a/b")).isEqualTo(AuthRequirement.NONE);
    assertThat(entry.requirement("GET", "/public/mine/x").alternatives())
        .containsExactly(Alternative.of("basic"));
    assertThat(entry.requirement("POST", "/public/mine/x")).isEqualTo(AuthRequirement.NONE);
  }

  @Test
  void ofSeveralRulesForOnePathTheFirstThatHasTheMethodDecides() throws Exception {
    Entry several =
        read(
            ACME.replace(
                "paths:\n",
                """
                paths:
                  /things:
                    - methods: [GET]
                      security: []
                    - methods: [POST]
                      security:
                        - app: []
                    - security:
                        - basic: []
                """));
    assertThat(several.requirement("GET", "/things")).isEqualTo(AuthRequirement.NONE);
    assertThat(several.requirement("POST", "/things"))
        .isEqualTo(AuthRequirement.anyOf(Alternative.of("app")));
    assertThat(several.requirement("PUT", "/things"))
        .isEqualTo(AuthRequirement.anyOf(Alternative.of("basic")));
    assertThat(several.paths().stream().map(Entry.PathRule::words))
        .startsWith("GET /things", "POST /things", "/things");
  }

  @Test
  void bodyOfTheVerifyCallIsJson() {
    assertThat(entry.verify().orElseThrow().body()).contains("{\"a\":[1,true]}");
  }

  /** What a server says of itself is not asked for a second time. */
  @Test
  void variableOfTheServerInALoginIsNoCredential() throws SourceException {
    String yaml =
        """
        id: acme
        title: Acme
        provider: acme.example
        docs: https://docs.acme.example/auth
        servers:
          - url: https://{region}.acme.example
            variables: { region: { default: eu }, tenant: {}, user: {} }
        credentials: { user: {} }
        schemes:
          session:
            kind: session
            login:
              url: /{region}/login
              fields: { user: "{user}", in: "{region}", password: "{password}" }
              headers: { X-Tenant: "{tenant}" }
            token: { from: body, field: /t, in: header, name: X-T, value: "{region} {$token}" }
        """;
    Entry entry = EntryReader.read(DocumentReader.read("acme.yaml", yaml.getBytes(UTF_8)));
    assertThat(entry.credentials().keySet()).containsExactly("user", "password");
    assertThat(entry.schemes().get("session").credentials())
        .isEqualTo(Map.of("user", "user", "password", "password"));
  }
}

package io.github.authdex.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.credential.SecretSource;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignVariableTest {
  private static final SecretSource ALL = name -> Optional.of(Secret.of("v4lue"));

  @TempDir private Path folder;

  private Catalog catalog(String server, String variable, String scheme) throws Exception {
    Files.writeString(
        folder.resolve("ours.yaml"),
        """
        id: ours
        title: Ours
        provider: acme.org
        docs: https://acme.org/auth
        servers: [{ url: "%s" }]
        credentials: { token: { title: Token, env: %s } }
        schemes: { it: %s }
        security: [{ it: [] }]
        evidence:
          - { of: it, source: provider-docs, url: https://acme.org/auth, seen: 2026-11-24 }
        """
            .formatted(server, variable, scheme));
    return Catalog.of(folder);
  }

  private static List<String> foreign(Catalog catalog, String url) {
    Entry entry = catalog.entry("ours");
    ApiSchemes api = ApiSchemes.of(entry);
    ApiMatch match = catalog.find(catalog.list().get(0), URI.create(url)).orElseThrow();
    Preset preset =
        new Preset(api, entry.security().alternatives().get(0), match.server(), match.variables());
    return ForeignVariable.of(
            preset, URI.create(url), ALL.credentials(entry.credentials().values()))
        .stream()
        .map(ForeignVariable::toString)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.acme.org, GITHUB_TOKEN, acme.org",
    "https://api.github.com.acme.org, GITHUB_TOKEN, acme.org",
    "https://github.acme.co.uk, GITHUB_TOKEN, acme.co.uk",
    "https://10.1.2.3, GITHUB_TOKEN, 10.1.2.3",
    "https://api.acme.org, ACME_TOKEN,",
    "https://api.github.com, GITHUB_TOKEN,",
    "http://127.0.0.1:8080, GITHUB_TOKEN,",
    "http://localhost:8080, GITHUB_TOKEN,",
    "https://localhost.acme.org, GITHUB_TOKEN, acme.org"
  })
  void secretOfAnotherApiIsForItsHostsAlone(String server, String variable, String destination)
      throws Exception {
    Catalog ours = catalog(server, variable, "{ kind: bearer, token: token }");
    assertThat(foreign(ours, server + "/x"))
        .isEqualTo(
            destination == null
                ? List.of()
                : List.of(
                    "GITHUB_TOKEN holds a credential of GitHub (ghe.com, github.com), and would be"
                        + " sent to "
                        + destination));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ kind: oauth2, clientSecret: token,"
            + " flows: { clientCredentials: { tokenUrl: \"https://id.acme.org/t\" } } }",
        "{ kind: oidc, clientSecret: token,"
            + " openIdConnectUrl: \"https://id.acme.org/.well-known/openid-configuration\" }",
        "{ kind: jwt, key: token, algorithm: HS256,"
            + " exchange: { url: \"https://id.acme.org/t\", as: assertion } }",
        "{ kind: session, login: { url: \"https://id.acme.org/t\", fields: { k: \"{token}\" } },"
            + " token: { from: body, field: /t, in: header, name: X-T } }"
      })
  void endpointOfASchemeIsADestinationToo(String scheme) throws Exception {
    Catalog ours = catalog("https://api.github.com", "GITHUB_TOKEN", scheme);
    assertThat(foreign(ours, "https://api.github.com/x"))
        .containsExactly(
            "GITHUB_TOKEN holds a credential of GitHub (ghe.com, github.com), and would be sent to"
                + " acme.org");
  }

  @Test
  void knownApisSendNoVariableOfTheEnvironmentToAnothersHost() throws Exception {
    Catalog ours =
        catalog("https://api.acme.org", "GITHUB_TOKEN", "{ kind: bearer, token: token }");
    Request request = Request.of("GET", URI.create("https://api.acme.org/x"));
    assertThatThrownBy(() -> KnownApis.of(ours, ALL).send(request))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "GITHUB_TOKEN holds a credential of GitHub (ghe.com, github.com), and would be sent to"
                + " acme.org; name another variable in the entry, or give the credential by"
                + " withSecrets");
    assertThat(KnownApis.of(ours).withSecrets(ALL).client(request.uri())).isNotNull();
  }
}

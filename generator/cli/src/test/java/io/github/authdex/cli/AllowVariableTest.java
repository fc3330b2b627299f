package io.github.authdex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.cli.console.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No entry or document from elsewhere sends one API's secret to another's host without a word. */
final class AllowVariableTest {
  private static final String REFUSED =
      "authdex: GITHUB_TOKEN holds a credential of GitHub (ghe.com, github.com), and would be sent to"
          + " acme.org; name another variable in the entry, or add --allow-variable GITHUB_TOKEN if"
          + " it is meant to go there\n";

  @TempDir private Path folder;

  private Cli.Result call(String... args) throws Exception {
    Path env = folder.resolve(".env");
    Files.writeString(env, "GITHUB_TOKEN=ghp_x1y2z3x1y2z3x1y2z3x1y2z3x1y2z3x1y2z3\n");
    List<String> all = new ArrayList<>(List.of("call"));
    all.addAll(List.of(args));
    all.addAll(List.of("--dry-run", "--env-file", env.toString()));
    return Cli.run(all.toArray(String[]::new));
  }

  private String entry() throws Exception {
    Files.writeString(
        Files.createDirectories(folder.resolve("entries")).resolve("ours.yaml"),
        """
        id: ours
        title: Ours
        provider: acme.org
        docs: https://acme.org/auth
        servers: [{ url: https://api.acme.org }]
        credentials: { token: { title: Token, env: GITHUB_TOKEN } }
        schemes: { it: { kind: bearer, token: token } }
        security: [{ it: [] }]
        evidence:
          - { of: it, source: provider-docs, url: https://acme.org/auth, seen: 2026-11-24 }
        """);
    return folder.resolve("entries").toString();
  }

  private String document() throws Exception {
    return Files.writeString(
            folder.resolve("openapi.yaml"),
            """
            openapi: 3.0.3
            info: { title: GitHub, version: "1" }
            servers: [{ url: https://api.acme.org }]
            components: { securitySchemes: { token: { type: http, scheme: bearer } } }
            security: [{ token: [] }]
            paths: { /x: { get: { responses: { "200": { description: ok } } } } }
            """)
        .toString();
  }

  @Test
  void entryOfAnotherCatalogIsRefused() throws Exception {
    Cli.Result result = call("ours", "/x", "--catalog", entry());
    assertThat(result.err()).endsWith(REFUSED);
    assertThat(result.out()).isEmpty();
    assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void documentThatTakesTheNameOfAnApiIsRefused() throws Exception {
    Cli.Result result = call(document(), "/x");
    assertThat(result.err()).endsWith(REFUSED);
    assertThat(result.out()).isEmpty();
  }

  @Test
  void callerMayAllowIt() throws Exception {
    Cli.Result result =
        call("ours", "/x", "--catalog", entry(), "--allow-variable", "GITHUB_TOKEN");
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out())
        .contains("Host: api.acme.org\n", "Authorization: Bearer <GITHUB_TOKEN>\n");
  }

  @Test
  void consentToOneVariableIsNoneToAnother() throws Exception {
    assertThat(call("ours", "/x", "--catalog", entry(), "--allow-variable", "OTHER").err())
        .endsWith(REFUSED);
  }
}

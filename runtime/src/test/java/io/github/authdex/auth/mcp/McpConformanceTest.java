package io.github.authdex.auth.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.peers.Against;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The Model Context Protocol's conformance suite 0.2.0-alpha.11, its scenarios of authorization for
 * clients. {@code runtime/mcp-conformance} gets it and runs this.
 */
@EnabledIfSystemProperty(
    named = "authdex.mcp",
    matches = ".+",
    disabledReason = "runtime/mcp-conformance runs it")
@Against(
    peer = "MCP conformance suite 0.2.0-alpha.11",
    value = {
      "Authorization Server Metadata (RFC 8414)",
      "Client credentials (RFC 6749 §4.4)",
      "Client ID metadata document",
      "DPoP with the server's nonce (RFC 9449)",
      "Dynamic client registration (RFC 7591)",
      "Issuer in the answer (RFC 9207)",
      "JWT bearer grant (RFC 7523 §2.1)",
      "Protected Resource Metadata (RFC 9728)",
      "Resource indicator (RFC 8707)",
      "Token exchange (RFC 8693)"
    })
class McpConformanceTest {
  private static final Path SUITE = Path.of("src", "test", "mcp", "node_modules").toAbsolutePath();
  private static final Pattern PASSED = Pattern.compile("Passed: (\\d+)/(\\d+), (\\d+) failed.*");

  /** What the revision requires of a client that asks for authorization. */
  private static final List<String> REQUIRED =
      List.of(
          "metadata-default",
          "metadata-var1",
          "metadata-var2",
          "metadata-var3",
          "basic-cimd",
          "scope-from-www-authenticate",
          "scope-from-scopes-supported",
          "scope-omitted-when-undefined",
          "scope-step-up",
          "scope-retry-limit",
          "token-endpoint-auth-basic",
          "token-endpoint-auth-post",
          "token-endpoint-auth-none",
          "pre-registration",
          "resource-mismatch",
          "offline-access-scope",
          "offline-access-not-supported",
          "authorization-server-migration",
          "iss-supported",
          "iss-not-advertised",
          "iss-supported-missing",
          "iss-wrong-issuer",
          "iss-unexpected",
          "iss-normalized",
          "metadata-issuer-mismatch");

  private static final List<String> OF_EXTENSIONS =
      List.of(
          "client-credentials-jwt",
          "client-credentials-basic",
          "enterprise-managed-authorization",
          "dpop",
          "dpop-nonce",
          "wif-jwt-bearer");

  private static int run;
  private static int checks;
  @TempDir private Path folder;

  static Stream<String> scenarios() {
    String wanted = System.getProperty("authdex.mcp", "all");
    return Stream.concat(REQUIRED.stream(), OF_EXTENSIONS.stream())
        .map(name -> "auth/" + name)
        .filter(name -> wanted.equals("all") || wanted.equals(name));
  }

  @AfterAll
  static void sum() {
    System.out.println(run + " scenarios, " + checks + " checks");
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void scenarioIsPassed(String scenario) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(node());
    command.add(SUITE.resolve("@modelcontextprotocol/conformance/dist/index.js").toString());
    command.addAll(
        List.of(
            "client",
            "--command",
            client().toString(),
            "--scenario",
            scenario,
            "--spec-version",
            "2026-07-28",
            "--force",
            "--timeout",
            "60000",
            "--output-dir",
            folder.resolve("results").toString()));
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
    String told = Files.readString(output);
    Matcher passed = PASSED.matcher(told);
    assertThat(passed.find()).as(told).isTrue();
    assertThat(process.exitValue()).as(told).isZero();
    assertThat(passed.group(1)).as(told).isEqualTo(passed.group(2)).isNotEqualTo("0");
    System.out.println(scenario + ": " + passed.group(1) + " of " + passed.group(2));
    run++;
    checks += Integer.parseInt(passed.group(1));
  }

  /** Returns the Node that came with the suite, or the machine's own where none did. */
  private static String node() throws IOException {
    try (Stream<Path> packages = Files.list(SUITE)) {
      return packages
          .filter(each -> each.getFileName().toString().startsWith("node-"))
          .map(each -> each.resolve("bin/node"))
          .filter(Files::isExecutable)
          .map(Path::toString)
          .findFirst()
          .orElse("node");
    }
  }

  /** Returns a program that runs our client on the class path of this test. */
  private Path client() throws IOException {
    Path program = folder.resolve("client");
    Files.writeString(
        program,
        "#!/bin/sh\nexec '"
            + Path.of(System.getProperty("java.home"), "bin", "java")
            + "' -XX:TieredStopAtLevel=1 -cp '"
            + System.getProperty("java.class.path")
            + "' "
            + ConformanceClient.class.getName()
            + " \"$@\"\n",
        StandardCharsets.UTF_8);
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return program;
  }
}

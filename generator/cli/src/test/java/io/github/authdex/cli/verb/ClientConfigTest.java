package io.github.authdex.cli.verb;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClientConfigTest {
  @TempDir Path temp;
  private Path config;

  @BeforeEach
  void write() throws IOException {
    config = temp.resolve("authdex-client.yaml");
    Files.writeString(
        temp.resolve("shop.yaml"),
        """
        openapi: 3.0.3
        info: {title: Shop, version: "1"}
        servers: [{url: "https://shop.example"}]
        paths:
          /users:
            get: {operationId: listUsers, tags: [users], responses: {"204": {description: ok}}}
          /orders:
            get: {operationId: listOrders, tags: [orders], responses: {"204": {description: ok}}}
        components:
          schemas:
            Event: {type: object, properties: {a: {type: string}}}
        """);
  }

  private Cli.Result run(String text, String... more) throws IOException {
    Files.writeString(config, text);
    String[] words = new String[more.length + 3];
    words[0] = "client";
    words[1] = "--config";
    words[2] = config.toString();
    System.arraycopy(more, 0, words, 3, more.length);
    return Cli.run(words);
  }

  @Test
  void saysWhatTheCommandLineLeavesOut() throws IOException {
    Cli.Result result =
        run(
            """
            input: shop.yaml
            package: com.acme.shop
            output: src/main/java
            include: [users, /orders]
            exclude: [listOrders]
            allSchemas: true
            """);

    assertThat(result.exitCode()).as(result.err()).isZero();
    Path folder = temp.resolve("src/main/java/com/acme/shop");
    assertThat(folder.resolve("UsersApi.java")).exists();
    assertThat(folder.resolve("OrdersApi.java")).doesNotExist();
    assertThat(folder.resolve("model/Event.java")).exists();
  }

  @Test
  void theCommandLineComesFirst() throws IOException {
    String out = temp.resolve("out").toString();
    Cli.Result result =
        run(
            "{input: github, package: a, output: b, include: [orders]}",
            temp.resolve("shop.yaml").toString(),
            "--package",
            "com.acme",
            "--include",
            "users",
            "-o",
            out);

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(temp.resolve("out/com/acme/UsersApi.java")).exists();
    assertThat(temp.resolve("b")).doesNotExist();
  }

  @Test
  void anApiOfTheCatalogIsNoFileBeside() throws IOException {
    Files.createDirectory(temp.resolve("github"));

    Cli.Result result = run("{input: github, output: out, package: com.acme}");
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(temp.resolve("out/com/acme/GitHub.java")).exists();
  }

  @ParameterizedTest
  @CsvSource({
    "'input: a.yaml|pakage: b', 2, 'unknown key \"pakage\"; did you mean \"package\"?'",
    "'input: a.yaml||library: b', 3, 'unknown key \"library\"; there are input, package, output,'",
    "'input: a.yaml|include: users', 2, 'expected a list of texts as \"include\"'",
    "'input: a.yaml|exclude: [1]', 2, 'expected a list of texts as \"exclude\"'",
    "'input: a.yaml|allSchemas: 1', 2, 'expected true or false as \"allSchemas\"'",
    "'input: [a]', 1, 'expected a text as \"input\"'",
    "'- input', 1, 'expected a map with the keys input, package, output, include, exclude,'",
  })
  void whatIsWrongIsToldWithItsLine(String text, int line, String message) throws IOException {
    Cli.Result result = run(text.replace('|', '\n') + "\n");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("authdex-client.yaml:" + line + ": error: " + message);
  }

  @Test
  void whatIsNeededAndNowhereSaidIsToldAsUsage() throws IOException {
    Cli.Result result = run("package: com.acme\n");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("API|FILE", "\"input\" in --config", "client --help");
  }

  @Test
  void projectIsWrittenAroundTheClientAndStaysAPersons() throws IOException {
    String settings = "input: shop.yaml\npackage: com.acme.shop\noutput: shop-client\n";
    Path project = temp.resolve("shop-client");
    assertThat(run(settings, "--project").exitCode()).isZero();
    assertThat(project.resolve("src/main/java/com/acme/shop/Shop.java")).exists();
    assertThat(project.resolve("README.md")).content().contains("client.users().listUsers();");
    Files.writeString(project.resolve("pom.xml"), "mine");

    Cli.Result second = run(settings, "--project");

    assertThat(second.exitCode()).isZero();
    assertThat(second.err()).contains("kept as it was filled in").contains("pom.xml");
    assertThat(project.resolve("pom.xml")).hasContent("mine");
  }

  @Test
  void projectOfADocumentInPartsSaysThatItHasNoTest() throws IOException {
    Path document = temp.resolve("shop.yaml");
    Files.writeString(temp.resolve("users.yaml"), "{type: object}");
    Files.writeString(
        document,
        Files.readString(document)
            .replace("{type: object, properties: {a: {type: string}}}", "{$ref: users.yaml}"));

    Cli.Result result = run("{input: shop.yaml, output: parts}", "--project");

    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).contains("the project has no test: its lab would need");
    assertThat(temp.resolve("parts/src/test")).doesNotExist();
  }
}

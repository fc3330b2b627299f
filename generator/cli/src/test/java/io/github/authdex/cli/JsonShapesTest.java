package io.github.authdex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.authdex.generator.CatalogSample;
import io.github.authdex.lab.testing.Upwards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is printed with {@code --json} has the shape that docs/json.schema.json describes. */
final class JsonShapesTest {
  private static final Path SCHEMA = Upwards.find("docs/json.schema.json");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "find, find https://us21.api.mailchimp.com/3.0/ping",
    "find, find notion",
    "list, list",
    "list, list --category payments",
    "show, show spotify",
    "apply, apply FOLDER/mine.json",
    "apply, apply FOLDER/mine.json --dry-run",
    "apply, apply FOLDER/mine.json -o FOLDER/copy.json",
    "apply, apply FOLDER/mine.json --in-place",
    "check, check FOLDER/good.yaml",
    "check, check FOLDER/flawed.yaml",
    "lint, lint FOLDER/notion.yaml",
    "lint, lint FOLDER/notion.yaml --alone",
    "doctor, doctor https://api.github.com/user --status 401 --challenge Bearer",
    "doctor, doctor POST http://nobody.example/x -H Authorization:Bearer",
    "call, call github /user --dry-run",
    "call, call spotify /me --dry-run --env-file FOLDER/.env",
    "call, call github /user -d @FOLDER/bytes --dry-run",
    "error, find strpe",
    "error, show strpe",
    "error, list --category strpe",
    "error, list --nope",
    "error, lint FOLDER/none.yaml",
    "error, doctor",
    "error, identify",
    "error, identify x",
    "error, lab FOLDER/flawed.yaml",
    "error, call spotify /me --dry-run",
  })
  void outputHasItsShape(String shape, String line) throws IOException {
    Files.writeString(folder.resolve("flawed.yaml"), "id: flawed\n");
    Files.writeString(
        folder.resolve(".env"), "SPOTIFY_CLIENT_ID=x\nSPOTIFY_CLIENT_SECRET=0123456789abcdef\n");
    Files.write(folder.resolve("bytes"), new byte[] {0, 1, 2});
    Files.writeString(folder.resolve("good.yaml"), "");
    Files.writeString(
        folder.resolve("mine.json"),
        """
        {"info": {"name": "Mine"}, "item": [
          {"name": "Me", "request": "https://api.github.com/user"},
          {"name": "Own", "request": {"url": "https://api.github.com/user",
            "header": [{"key": "X", "value": "ghp_0123456789abcdefghij0123456789abcdef"}],
            "auth": {"type": "bearer", "bearer": [{"key": "token", "value": "{{mine}}"}]}}},
          {"name": "Other", "request": "https://nobody.example"}]}
        """);
    Files.writeString(
        folder.resolve("notion.yaml"),
        """
        openapi: 3.0.3
        info: {title: Notion, version: '1'}
        servers: [{url: 'https://api.notion.com'}]
        paths: {/v1/users: {get: {}}}
        """);
    List<String> words =
        new ArrayList<>(Arrays.asList(line.replace("FOLDER", folder.toString()).split(" ", -1)));
    words.add("--json");

    assertShape(shape, Cli.run(words.toArray(String[]::new)).out());
  }

  @Test
  void everyEntryIsShownInItsShapeWithItsWays() throws IOException {
    for (String id : CatalogSample.ids()) {
      assertShape("show", Cli.run("show", id, "--json").out());
    }
  }

  @Test
  void ownersOfACredentialHaveTheirShape() throws IOException {
    assertShape("identify", Cli.runWithInput("ghp_" + "a".repeat(36), "identify", "--json").out());
    assertShape("identify", Cli.runWithInput("?", "identify", "--json").out());
  }

  /** A schema that takes all shows nothing. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "list | /0/security/0/schemes/0/kind",
        "list | /0/grade",
        "list | /0/security",
      })
  void schemaMissesWhatIsLeftOut(String shape, String pointer) throws IOException {
    JsonNode printed = JSON.readTree(Cli.run("list", "--json").out());
    int slash = pointer.lastIndexOf('/');
    ((ObjectNode) printed.at(pointer.substring(0, slash))).remove(pointer.substring(slash + 1));
    assertThat(schema(shape.strip()).validate(printed.toString(), InputFormat.JSON)).isNotEmpty();
  }

  /** Fails unless {@code printed} has the shape called {@code shape}. */
  static void assertShape(String shape, String printed) throws IOException {
    assertThat(schema(shape).validate(printed, InputFormat.JSON)).as(printed).isEmpty();
  }

  private static Schema schema(String shape) throws IOException {
    ObjectNode schema = (ObjectNode) JSON.readTree(SCHEMA.toFile());
    schema.put("$ref", "#/$defs/" + shape);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema.toString(), InputFormat.JSON);
  }
}

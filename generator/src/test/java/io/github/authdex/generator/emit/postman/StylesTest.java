package io.github.authdex.generator.emit.postman;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.node.EchoServer;
import io.github.authdex.generator.node.EchoServer.Answer;
import io.github.authdex.generator.node.EchoServer.Received;
import io.github.authdex.generator.node.Newman;
import io.github.authdex.generator.openapi.OpenApiReader;
import io.github.authdex.model.ApiModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs a collection of one document with newman: each value arrives in the style it asks for. */
final class StylesTest {
  private static EchoServer echo;

  @BeforeAll
  static void run(@TempDir Path temp) throws Exception {
    Path document = Path.of("src", "test", "resources", "wire", "styles.yaml");
    ApiModel model =
        OpenApiReader.read(DocumentReader.read(document), SourceFolder.of(document)).model();
    echo = EchoServer.start(request -> Answer.OK);
    Newman newman = new Newman(temp);
    newman.add(
        "styles", model, 10, (name, emitted) -> name.equals("baseUrl") ? echo.url() : emitted);
    Map<String, Newman.Run> runs = newman.run();
    assertThat(runs.get("styles").problems()).isEmpty();
    assertThat(runs.get("styles").statuses()).containsOnly(200);
  }

  @AfterAll
  static void stop() {
    echo.close();
  }

  private static Received arrived(String path) {
    List<Received> all = echo.below("").stream().filter(r -> r.target().startsWith(path)).toList();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  @Test
  void queryParameters() {
    assertThat(arrived("/rows?").target())
        .isEqualTo(
            "/rows?json=%7B%22search%22:%22search%22,%22n%22:1%7D&list=list&flat=gte,1,lt,1.5"
                + "&gte=1&lt=1.5&deep[gte]=1&deep[lt]=1.5&at=2026-01-31T12:00:00Z");
  }

  @Test
  void headers() {
    assertThat(arrived("/rows?").header("X-Range")).contains("gte=1,lt=1.5");
    assertThat(arrived("/rows?").header("X-Flat")).contains("gte,1,lt,1.5");
  }

  @Test
  void headersOfWhoSendsTheMessageAreNoParameters() {
    assertThat(arrived("/rows?").header("Content-Length")).isEmpty();
    assertThat(arrived("/rows?").header("Host")).contains(echo.url().replace("http://", ""));
  }

  @Test
  void pathParameters() {
    assertThat(arrived("/rows/").target()).isEqualTo("/rows/.1/;gte=1;lt=1.5");
  }

  @Test
  void fieldsOfAForm() {
    assertThat(arrived("/form").body())
        .isEqualTo(
            "list=string&pairs=gte%7C1%7Clt%7C1.5&doc=%7B%22gte%22%3A1%2C%22lt%22%3A1.5%7D"
                + "&deep%5Bgte%5D=1&deep%5Blt%5D=1.5&nested=%7B%22gte%22%3A1%2C%22lt%22%3A1.5%7D"
                + "&rows=%7B%22gte%22%3A1%2C%22lt%22%3A1.5%7D");
  }

  @Test
  void formThatMustHaveSomethingHasAllOfWhichNoneMustBe() {
    assertThat(arrived("/one-of-these").body()).isEqualTo("jwt=string&ttl=1");
  }

  @Test
  void whatIsRequiredIsThereHoweverDeep() {
    assertThat(arrived("/nested").body().replaceAll("\\s", ""))
        .isEqualTo("{\"two\":{\"three\":{\"four\":[{\"range\":{\"gte\":1,\"lt\":1.5}}]}}}");
  }

  @Test
  void partsOfABody() {
    String boundary = arrived("/parts").body().lines().findFirst().orElseThrow();
    assertThat(arrived("/parts").body().replace(boundary, "|").replace("\r\n", "~"))
        .isEqualTo(
            "|~Content-Disposition: form-data; name=\"name\"~~string~"
                + "|~Content-Disposition: form-data; name=\"doc\"~Content-Type: application/json~~"
                + "{\"gte\":1,\"lt\":1.5}~"
                + "|~Content-Disposition: form-data; name=\"xml\"~Content-Type: application/xml~~"
                + "string~"
                + "|~Content-Disposition: form-data; name=\"list\"~~string~|--~");
  }

  @Test
  void rangesOfMediaTypesAreNotSent() {
    assertThat(arrived("/any").header("Content-Type")).contains("application/json");
    assertThat(arrived("/bytes").header("Content-Type")).contains("application/octet-stream");
  }

  @Test
  void wholeQueryStrings() {
    assertThat(arrived("/whole-form").target())
        .isEqualTo("/whole-form?search=search&list=list&doc=%7B%22gte%22:1,%22lt%22:1.5%7D");
    assertThat(arrived("/whole-json").target())
        .isEqualTo("/whole-json?%7B%22gte%22:1,%22lt%22:1.5%7D");
  }
}

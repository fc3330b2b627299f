package io.github.authdex.generator.emit.curl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.emit.OutputFolder;
import io.github.authdex.generator.emit.collection.ApiCollection;
import io.github.authdex.generator.golden.GoldenModels;
import io.github.authdex.generator.node.EchoServer;
import io.github.authdex.generator.node.EchoServer.Answer;
import io.github.authdex.generator.node.EchoServer.Received;
import io.github.authdex.generator.openapi.OpenApiReader;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What documents and people write arrives as text, and nothing of it is run or read. */
final class CurlHostileTextTest {
  @TempDir private static Path folder;

  private static EchoServer echo;
  private static Map<String, Bash.Done> done;

  @BeforeAll
  static void run() throws Exception {
    echo = EchoServer.start(request -> Answer.OK);
    ApiModel hostile = read();
    Path script = write("hostile", hostile);
    Map<String, String> values = new LinkedHashMap<>();
    ApiCollection.of(hostile, new CurlTool())
        .variables()
        .forEach(variable -> values.put(variable.key(), "k"));
    values.put("baseUrl", echo.url());
    Bash.fill(script, hostile, values);
    Bash bash = new Bash(folder);
    OperationWords words = new OperationWords();
    for (Operation operation : hostile.operations()) {
      String word = words.of(operation.id());
      bash.add(word, script, List.of(word));
      bash.add("help " + word, script, List.of("help", word));
    }
    bash.add("help", script, List.of("help"));
    bash.add("unknown", script, List.of("no-such", "x=y"));
    bash.add("stray", script, List.of("main", "--data=x"));
    addBodies(bash);
    done = new LinkedHashMap<>();
    bash.run().forEach(each -> done.put(each.name(), each));
  }

  private static void addBodies(Bash bash) throws IOException {
    ApiModel model = GoldenModels.all().get("bodies").get();
    Path script = write("bodies", model);
    Bash.fill(script, model, Map.of("baseUrl", echo.url() + "/own", "loaded_token", "t"));
    Path file = Files.writeString(folder.resolve("a;b,\"c.txt"), "of a file");
    bash.add("upload", script, List.of("upload", "file=" + file, "title=@x;type=y", "tags=a b"));
    bash.add("no file", script, List.of("upload"));
    bash.add("binary", script, List.of("binary", "--body-file=" + file));
    bash.add("given", script, List.of("list", "--body=@" + file));
    bash.add("get", script, List.of("search"));
  }

  private static ApiModel read() throws Exception {
    Path document = Path.of("src", "test", "resources", "emit", "hostile-text.yaml");
    return OpenApiReader.read(DocumentReader.read(document), SourceFolder.of(document)).model();
  }

  private static Path write(String name, ApiModel model) throws IOException {
    return new OutputFolder(folder.resolve(name))
        .write(new CurlEmitter().emit(model, diagnostic -> {}))
        .get(0);
  }

  @AfterAll
  static void stop() {
    echo.close();
  }

  private static Received arrived(String path) {
    List<Received> all =
        echo.below("").stream().filter(each -> each.uri().getRawPath().startsWith(path)).toList();
    assertThat(all).as(path).hasSize(1);
    return all.get(0);
  }

  @Test
  void nothingIsRun() {
    assertThat(folder.resolve("pwned")).doesNotExist();
    assertThat(folder.resolve("hostile/pwned")).doesNotExist();
    assertThat(done.values())
        .filteredOn(each -> !List.of("unknown", "stray", "no file").contains(each.name()))
        .allSatisfy(each -> assertThat(each.exit()).as(each.toString()).isZero())
        .allSatisfy(each -> assertThat(each.error()).isEmpty());
  }

  @Test
  void urlsAndHeadersArriveAsTheyAre() {
    Received arrived = arrived("/$");
    assertThat(arrived.target())
        .isEqualTo(
            "/$(touch%20pwned)/%60touch%20pwned%60/"
                + "$(touch%20pwned)%2F'%22%60touch%20pwned%60/y,z/%25s!!"
                + "?q=$(touch%20pwned)&[1-9]=%7Ba,b%7D"
                + "&@f;type%3Dx=@/etc/hosts&-d=-d%26x%3D1%23%5C");
    assertThat(arrived.header("X-Percent")).contains("%s%n$HOME !! *");
    assertThat(arrived.header("X-Quote")).contains("\"'\\`touch pwned`$(touch pwned)");
    assertThat(arrived.header("X-Breaks")).contains("a  X-More: b");
    assertThat(arrived.header("X-More")).isEmpty();
    assertThat(arrived.header("X-Key")).contains("k");
    assertThat(arrived.body())
        .contains("\"@/etc/hosts '\\\"\\\\`touch pwned`$(touch pwned)\\u2028\\u0007é\"")
        .contains("\"\\u007b\\u007bhostile_key}}\"");
  }

  @Test
  void formsArriveAsTheyAre() {
    assertThat(arrived("/if").body())
        .isEqualTo(
            "%40a=%40%2Fetc%2Fhosts&b%3Dc=a%26b%3Dc%2Bd+%2541"
                + "&-d=%24%28touch+pwned%29%60touch+pwned%60&%3Ce=%3C%2Fetc%2Fhosts");
  }

  @Test
  void partsArriveAsTheyAre() {
    assertThat(arrived("/done").body())
        .contains("name=\"@a\"\r\n\r\n@/etc/hosts;type=text/html\r\n")
        .contains("name=\"b%22c\"\r\n\r\n</etc/hosts\\\"\n--x\r\n")
        .contains("name=\"j\"\r\nContent-Type: application/json\r\n\r\n")
        .contains("{\"k\":\"@\\\";type=text/html;\\\\\"}\r\n");
  }

  @Test
  void bodiesThatAPersonGivesArriveAsTheyAre() {
    assertThat(arrived("/own/upload").body())
        .contains("filename=\"a;b,%22c.txt\"")
        .contains("\r\n\r\nof a file\r\n")
        .contains("name=\"title\"\r\n\r\n@x;type=y\r\n")
        .contains("name=\"tags\"\r\n\r\na b\r\n");
    assertThat(arrived("/own/binary").body()).isEqualTo("of a file");
    assertThat(arrived("/own/binary").header("Content-Type")).contains("application/octet-stream");
    assertThat(arrived("/own/list").body()).startsWith("@/");
    assertThat(arrived("/own/search").method()).isEqualTo("GET");
    assertThat(arrived("/own/search").body()).contains("\"name\": \"string\"");
    assertThat(done.get("no file").error()).isEqualTo("loaded.sh: expected file=FILE\n");
  }

  @Test
  void wordsAreThoseOfOperationsAndParametersAlone() {
    assertThat(done.get("unknown").error()).endsWith(".sh: no operation \"no-such\"; see: help\n");
    assertThat(done.get("stray").error())
        .endsWith(".sh: no parameter \"--data\"; see: help main\n");
    assertThat(done.get("help").out())
        .contains("  touch-pwned-touch-pwned        '; touch pwned; ' touch pwned\n")
        .contains("  if                             if\n", "  help-2  ", "  main  ", "  curl  ")
        .contains("  list-users  ", "  list-users-2  ");
    assertThat(done.get("help touch-pwned-touch-pwned").out())
        .contains("  -d=…\n", "      $(touch pwned) `touch pwned`\n", "  --body-file=…\n");
  }

  @Test
  void everyScriptParses() throws IOException, InterruptedException {
    List<Path> scripts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src", "test", "resources", "golden"))) {
      files.filter(file -> file.toString().endsWith(".sh")).forEach(scripts::add);
    }
    StringBuilder check = new StringBuilder();
    for (Path script : scripts) {
      check.append("bash -n ").append(ShellQuote.quote(script.toAbsolutePath().toString()));
      check.append(" || exit 1\n");
    }
    Path all = Files.writeString(folder.resolve("parse.sh"), check);
    Process process = new ProcessBuilder("bash", all.toString()).inheritIO().start();

    assertThat(scripts).hasSizeGreaterThan(40);
    assertThat(process.waitFor()).isZero();
  }
}

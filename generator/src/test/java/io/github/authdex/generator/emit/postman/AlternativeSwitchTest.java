package io.github.authdex.generator.emit.postman;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.emit.OutputFolder;
import io.github.authdex.generator.golden.Apis;
import io.github.authdex.generator.node.EchoServer;
import io.github.authdex.generator.node.EchoServer.Answer;
import io.github.authdex.generator.node.EchoServer.Received;
import io.github.authdex.generator.node.Newman;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sets the variable that chooses among alternatives, and looks at what newman sends then. */
final class AlternativeSwitchTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static EchoServer echo;
  private static Map<String, Newman.Run> runs;

  @BeforeAll
  static void runAll(@TempDir Path temp) throws IOException, InterruptedException {
    echo = EchoServer.start(request -> Answer.OK);
    Newman newman = new Newman(temp);
    for (String name : List.of("usual", "token", "login", "query", "pair", "wrong")) {
      add(newman, temp.resolve(name), name);
    }
    runs = newman.run();
  }

  @AfterAll
  static void stop() {
    if (echo != null) {
      echo.close();
    }
  }

  private static ApiModel model() {
    Alternative token = Alternative.of("token");
    Alternative pair = Alternative.of("app", "user");
    return Apis.api("acme")
        .scheme("token", BearerScheme.BEARER)
        .scheme("login", BasicScheme.BASIC)
        .scheme("query", ApiKeyScheme.of(Placement.QUERY, "key"))
        .scheme("app", ApiKeyScheme.of(Placement.HEADER, "X-App"))
        .scheme("user", ApiKeyScheme.of(Placement.HEADER, "X-User"))
        .requires(pair, token, Alternative.of("login"), Alternative.of("query"))
        .get("any", "/any")
        .get("pairOnly", "/pair", new AuthRequirement(List.of(pair)))
        .get("open", "/open", AuthRequirement.NONE)
        .build();
  }

  private static void add(Newman newman, Path folder, String choice) throws IOException {
    List<OutputFile> files = new PostmanEmitter().emit(model(), diagnostic -> {});
    List<Path> written = new OutputFolder(folder).write(files);
    JsonNode environment = JSON.readTree(written.get(1).toFile());
    if (!choice.equals("usual")) {
      ((ArrayNode) environment.get("values"))
          .addObject()
          .put("key", "acme_auth")
          .put("value", choice.equals("pair") ? "app+user" : choice);
    }
    Files.writeString(written.get(1), environment.toString());
    newman.add(
        choice,
        written.get(0),
        written.get(1),
        Integer.MAX_VALUE,
        (key, emitted) ->
            key.equals("baseUrl") ? echo.url() + "/" + choice : emitted.isEmpty() ? key : emitted);
  }

  @Test
  void nothingGoesWrongButForAWrongName() {
    runs.forEach(
        (name, run) -> {
          if (name.equals("wrong")) {
            assertThat(run.problems())
                .anyMatch(
                    problem ->
                        problem.contains(
                            "Expected one of app+user, token, login, query in the variable"
                                + " acme_auth but was wrong"));
          } else {
            assertThat(run.problems()).as(name).isEmpty();
          }
        });
  }

  @Test
  void theChosenCredentialAloneIsSent() {
    assertThat(sent("usual", "/any")).isEqualTo("x-app acme_app, x-user acme_user");
    assertThat(sent("pair", "/any")).isEqualTo("x-app acme_app, x-user acme_user");
    assertThat(sent("token", "/any")).isEqualTo("authorization Bearer acme_token");
    assertThat(sent("login", "/any"))
        .isEqualTo("authorization Basic YWNtZV91c2VybmFtZTphY21lX3Bhc3N3b3Jk");
    assertThat(sent("query", "/any")).isEqualTo("?key=acme_query");
  }

  @Test
  void aRequestThatTakesOneAloneKeepsIt() {
    for (String choice : List.of("usual", "token", "login", "query")) {
      assertThat(sent(choice, "/pair")).isEqualTo("x-app acme_app, x-user acme_user");
      assertThat(sent(choice, "/open")).isEmpty();
    }
  }

  private static String sent(String choice, String path) {
    Received request =
        echo.below("/" + choice).stream()
            .filter(each -> each.uri().getPath().endsWith(path))
            .findFirst()
            .orElseThrow();
    Set<String> carried = new TreeSet<>();
    for (String name : List.of("authorization", "x-app", "x-user")) {
      request.header(name).ifPresent(value -> carried.add(name + " " + value));
    }
    String query = request.uri().getRawQuery();
    if (query != null && !query.isEmpty()) {
      carried.add("?" + query);
    }
    return String.join(", ", carried);
  }
}

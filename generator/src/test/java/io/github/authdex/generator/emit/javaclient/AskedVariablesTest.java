package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.generator.emit.javaclient.EmittedClient.Place;
import io.github.authdex.generator.golden.GoldenModels;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.lab.LabRequest;
import io.github.authdex.model.ApiModel;
import java.lang.reflect.Method;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An emitted client asks the lab, which stands for the API, where to go. */
class AskedVariablesTest {
  @Test
  void clientGoesWhereTheAnswersToItsCallsTell() throws Exception {
    int port = freePort();
    ApiModel model = at("http://127.0.0.1:" + port + "/{region}/{site}");
    EmittedClient client = EmittedClient.of(model);
    LabOptions options = LabOptions.STANDARD.withVariables(Map.of("region", "us7", "site", "12"));
    List<String> asked = new ArrayList<>();
    for (Method factory : client.factories()) {
      boolean asks = !factory.getName().equals("basic");
      if (asks && !client.hasLonger(factory)) {
        try (Lab lab = Lab.start(model, options.withPort(port))) {
          Place place = new Place(URI.create(""), lab.endpoints(), Map.of());
          Method me = client.operations().get(0);
          assertThat(client.call(factory, me, place, lab.credentials())).isEmpty();
          assertThat(lab.requests().stream().map(request -> request.target().split("\\?", 2)[0]))
              .as(EmittedClient.signature(factory))
              .endsWith(
                  "/~login.acme.example/metadata", "/~login.acme.example/sites", "/us7/12/me");
        }
        asked.add(factory.getName());
      }
    }
    assertThat(asked).contains("clientCredentials", "token");
  }

  /** The program that a person comes back to gives it. */
  @Test
  void clientGoesWhereTheRedirectTold() throws Exception {
    ApiModel model = GoldenModels.all().get("redirect-variable").get();
    EmittedClient client = EmittedClient.of(model);
    Method me = client.operations().get(0);
    Method factory = client.factories().get(0);
    try (Lab lab = Lab.start(model, LabOptions.STANDARD)) {
      Place given = new Place(lab.baseUrl(), lab.endpoints(), lab.variables());
      assertThat(client.call(factory, me, given, lab.credentials())).isEmpty();
      Place unknown = new Place(URI.create(""), lab.endpoints(), Map.of());
      assertThat(client.call(factory, me, unknown, lab.credentials()))
          .contains("the redirect that brings a code tells it as realmId");
      assertThat(lab.requests())
          .last()
          .extracting(LabRequest::target)
          .asString()
          .startsWith("/company/4711/me");
    }
  }

  /** The token of one data center is unknown to the others. */
  @Test
  void clientAsksForItsTokenWhereTheRedirectTold() throws Exception {
    ApiModel model = GoldenModels.all().get("redirect-endpoint").get();
    EmittedClient client = EmittedClient.of(model);
    Method me = client.operations().get(0);
    Method factory =
        client.factories().stream()
            .filter(method -> method.getName().equals("refreshToken") && !client.hasLonger(method))
            .findFirst()
            .orElseThrow();
    LabOptions options = LabOptions.STANDARD.withVariables(Map.of("dc", "us"));
    try (Lab lab = Lab.start(model, options)) {
      Place given = new Place(lab.baseUrl(), lab.endpoints(), Map.of("dc", "us"));
      assertThat(client.call(factory, me, given, lab.credentials())).isEmpty();
      assertThat(lab.requests())
          .extracting(request -> request.target().split("\\?", 2)[0])
          .endsWith("/~us.login.acme.example/token", "/me");
      Place unknown = new Place(lab.baseUrl(), lab.endpoints(), Map.of());
      assertThat(client.call(factory, me, unknown, lab.credentials())).contains("dc");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET|OAuth TOKEN|200|{\"api\":\"https://eu1.sites.acme.example\"}",
        "GET|Bearer TOKEN|401|the header \"Authorization\" holds the right value behind \"Bearer \"",
        "GET|OAuth other|401|the header \"Authorization\" is not right",
        "GET||401|the header \"Authorization\" is missing",
        "POST|OAuth TOKEN|405|expected GET, but the method was POST",
      })
  void labTellsItOnlyToWhoeverProvesWhoAsks(String method, String proof, int status, String answer)
      throws Exception {
    ApiModel model = GoldenModels.all().get("asked-variables").get();
    try (Lab lab = Lab.start(model, LabOptions.STANDARD)) {
      URI url = lab.endpoints().apply(URI.create("https://login.acme.example/metadata"));
      HttpRequest.Builder request =
          HttpRequest.newBuilder(url).method(method, HttpRequest.BodyPublishers.noBody());
      if (proof != null) {
        String token = lab.credentials().require("accessToken").reveal();
        request.header("Authorization", proof.replace("TOKEN", token));
      }
      HttpResponse<String> response =
          HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(status);
      assertThat(response.body().replace("\\\"", "\"")).contains(answer);
    }
  }

  /** Returns the golden API where a server of this machine can stand. */
  private static ApiModel at(String url) {
    ApiModel golden = GoldenModels.all().get("asked-variables").get();
    Map<String, ServerVariable> variables = golden.servers().get(0).variables();
    Server server = Server.builder(url).variables(variables).build();
    return new ApiModel(
        golden.title(),
        golden.version(),
        golden.description(),
        List.of(server),
        golden.auth(),
        golden.operations(),
        golden.schemas());
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}

package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.generator.emit.javaclient.EmittedClient.Place;
import io.github.authdex.generator.golden.GoldenModels;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.model.ApiModel;
import java.lang.reflect.Method;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An emitted client finds out from the lab's answer to a token request where to go. */
class ToldVariablesTest {
  @Test
  void clientGoesWhereTheAnswerTellsThatBroughtTheToken() throws Exception {
    int port = freePort();
    ApiModel model = at("http://127.0.0.1:" + port + "/{account}");
    EmittedClient client = EmittedClient.of(model);
    LabOptions options = LabOptions.STANDARD.withVariables(Map.of("account", "4711"));
    List<String> asked = new ArrayList<>();
    for (Method factory : client.factories()) {
      boolean asks = !factory.getName().contains("oken");
      if (asks && !client.hasLonger(factory)) {
        try (Lab lab = Lab.start(model, options.withPort(port))) {
          Place place = new Place(URI.create(""), lab.endpoints(), Map.of());
          Method me = client.operations().get(0);
          assertThat(client.call(factory, me, place, lab.credentials())).isEmpty();
          assertThat(lab.requests().stream().map(request -> request.target().split("\\?", 2)[0]))
              .as(EmittedClient.signature(factory))
              .hasSize(2)
              .endsWith("/4711/me");
        }
        asked.add(factory.getName());
      }
    }
    assertThat(asked).containsExactlyInAnyOrder("clientCredentials", "jwt");
  }

  /** Returns the golden API where a server of this machine can stand. */
  private static ApiModel at(String url) {
    ApiModel golden = GoldenModels.all().get("told-variables").get();
    ServerVariable account = golden.servers().get(0).variables().get("account");
    Server server = Server.builder(url).variables(Map.of("account", account)).build();
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

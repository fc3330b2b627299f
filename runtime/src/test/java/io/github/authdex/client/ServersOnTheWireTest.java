package io.github.authdex.client;

import static io.github.authdex.auth.WireServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.FixedHeader;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.WireServer;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.credential.Secret;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which credential and which headers go to which server of an API, on the wire. */
@Timeout(60)
class ServersOnTheWireTest {
  private static final AuthRequirement ANY =
      AuthRequirement.anyOf(Alternative.of("site"), Alternative.of("token"));
  private static final BoundScheme SITE = BoundScheme.builder("site", BasicScheme.BASIC).build();
  private static final BoundScheme TOKEN =
      BoundScheme.builder("token", BearerScheme.BEARER)
          .headers(
              List.of(
                  FixedHeader.builder("Acme-Tenant").required(true).build(),
                  FixedHeader.builder("Acme-Version").required(true).value("3").build(),
                  FixedHeader.builder("Acme-Hint").build()))
          .build();
  private static final AuthChoice BOTH =
      AuthChoice.of(SITE, Map.of("username", Secret.of("me"), "password", Secret.of("p")))
          .and(AuthChoice.of(TOKEN, Map.of("token", Secret.of("t"))));

  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final WireServer wire =
      new WireServer(
          request -> {
            seen.add(
                request.target()
                    + " "
                    + request.first("Authorization")
                    + " "
                    + request.first("Acme-Tenant")
                    + " "
                    + request.first("Acme-Version"));
            return reply("", "HTTP/1.1 200 OK");
          });

  @AfterEach
  void stop() {
    wire.close();
  }

  private Builder builder() {
    return new Builder(
        List.of(
            Server.builder(wire.uri("/a").toString())
                .security(AuthRequirement.anyOf(Alternative.of("site")))
                .build(),
            Server.builder(wire.uri("/b").toString())
                .name("api")
                .security(AuthRequirement.anyOf(Alternative.of("token")))
                .build(),
            Server.builder(wire.uri("/c").toString())
                .name("public")
                .security(AuthRequirement.NONE)
                .build()));
  }

  @Test
  void eachServerGetsTheCredentialThatItTakesAndNoOther() throws Exception {
    call(builder()).send();
    call(builder().server("api").header("Acme-Tenant", "x")).send();
    call(builder().server("public")).send();
    call(builder().server("api").header("Acme-Tenant", "x").baseUrl(wire.uri("/lab"))).send();
    call(builder())
        .servers(
            List.of(
                Server.builder(wire.uri("/own").toString()).security(AuthRequirement.NONE).build()))
        .send();
    assertThat(seen)
        .containsExactly(
            "/a/x Basic bWU6cA== null null",
            "/b/x Bearer t x 3",
            "/c/x null null null",
            "/lab/x Bearer t x 3",
            "/own/x null null null");
  }

  @Test
  void whatAServerDoesNotTakeIsNotSent() {
    AuthChoice siteAlone =
        AuthChoice.of(SITE, Map.of("username", Secret.of("me"), "password", Secret.of("p")));
    ApiClient client = builder().server("api").client(siteAlone);
    assertThatThrownBy(() -> client.call("x", "GET", "/x", ANY, Answer.text("text/plain")).send())
        .isInstanceOf(UnmetRequirementException.class)
        .hasMessageContaining("token")
        .hasMessageNotContaining("site or");
    assertThat(seen).isEmpty();
  }

  @Test
  void headerThatTheCallerMustGiveIsAskedForBeforeAnythingIsSent() {
    assertThatThrownBy(() -> call(builder().server("api")).send())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a value for the header \"Acme-Tenant\", which requests by \"token\" need;"
                + " set it with header(name, value)");
    assertThat(seen).isEmpty();
  }

  private static Call<String> call(Builder builder) {
    return builder.client(BOTH).call("x", "GET", "/x", ANY, Answer.text("text/plain"));
  }

  private static final class Builder extends ClientBuilder<Builder> {
    Builder(List<Server> servers) {
      super(servers, Map.of(), List.of());
    }

    @Override
    protected Builder self() {
      return this;
    }
  }
}

package io.github.authdex.auth.leak;

import static io.github.authdex.auth.WireServer.reply;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.Sender;
import io.github.authdex.auth.Setup;
import io.github.authdex.auth.WireServer;
import io.github.authdex.auth.WireServer.Arrived;
import io.github.authdex.auth.WireServer.Reply;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.exchange.HttpExchange;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Uses each kind with secrets that are easy to find again, well and badly, and looks for them where
 * they must not be. What sends is what a subclass has: each face of the runtime is tried.
 */
public abstract class LeakContract {
  private static final URI NOWHERE = URI.create("http://127.0.0.1:1/%7Bkey%7D");
  private static WireServer api;

  /** Where requests succeed, are refused, are redirected, get nonsense, or themselves again. */
  private static final List<String> PATHS =
      List.of("ok", "refused", "garbage", "moved", "echo", "broken", "cut");

  /** Ways to spoil a credential: a line break of a file, what no header may hold, half of it. */
  private static final List<UnaryOperator<String>> SPOILED =
      List.of(
          value -> value + "\r\n",
          value -> value + " é",
          value -> value + ";\u0000",
          value -> value.substring(0, value.length() * 3 / 4),
          value -> "{" + value);

  /** What the token endpoint answers, with its status. */
  private static final List<String> TOKENS =
      List.of(
          "200 {\"access_token\":\"" + LeakCases.CANARY + "issued\",\"token_type\":\"TYPE\"}",
          "400 {\"error\":\"invalid_grant\"}",
          "400 echo",
          "429 echo",
          "200 cut",
          "200 " + LeakCases.CANARY);

  private static volatile String token = TOKENS.get(0);
  private static final AtomicInteger tokenRequests = new AtomicInteger();

  private final Witness witness = new Witness();

  /** Returns what sends, whose own words are seen too. */
  protected abstract Adapter adapter();

  /** Returns what asks token and login endpoints: the runtime's own, unless the carrier has one. */
  protected HttpExchange exchange() {
    return HttpExchange.shared();
  }

  @BeforeAll
  static void start() {
    api = new WireServer(LeakContract::answer);
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  static Stream<LeakCase> cases() {
    return Stream.concat(LeakCases.all(), TokenLeakCases.all());
  }

  @Test
  void eachKindIsTried() {
    try (witness) {
      Set<Class<?>> tried = LeakCases.all().map(one -> one.scheme().getClass()).collect(toSet());
      assertThat(tried).containsExactlyInAnyOrder(AuthScheme.class.getPermittedSubclasses());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void secretIsNowhereButOnTheWire(LeakCase one) {
    List<String> shown;
    try (witness) {
      tokenRequests.set(0);
      boolean signed = exercise(one, value -> value, PATHS);
      boolean fetches = tokenRequests.get() > 0;
      assertThat(signed).isEqualTo(!one.name().contains("wrong"));
      for (UnaryOperator<String> spoiling : SPOILED) {
        exercise(one, spoiling, List.of("ok"));
      }
      for (String answer : fetches ? TOKENS : List.<String>of()) {
        token = answer;
        exercise(one, value -> value, List.of("refused"));
      }
      token = TOKENS.get(0);
      shown = witness.shown();
    }
    assertThat(shown).isNotEmpty();
    for (String text : shown) {
      assertThat(one.traces().foundIn(text)).isEqualTo(Optional.empty());
    }
  }

  /** Returns whether the credentials were good for signing. */
  private boolean exercise(LeakCase one, UnaryOperator<String> spoiling, List<String> paths) {
    Map<String, Secret> held = new HashMap<>();
    one.credentials()
        .forEach(
            (role, value) ->
                held.put(
                    role, Secret.of(value.startsWith("open") ? value : spoiling.apply(value))));
    try {
      AuthEnvironment environment = AuthEnvironment.of(api.uri("/")).withExchange(exchange());
      Authentication authentication = one.scheme().authenticate(Credentials.of(held), environment);
      witness.see(held, one.scheme(), environment, authentication, authentication.signers());
      witness.see(authentication.responders(), authentication.tls(), environment.tokens());
      if (authentication.tls().isPresent()) {
        witness.see(authentication.tls().get().context());
      }
      send(authentication, paths);
      sign(one.scheme(), authentication);
      return true;
    } catch (Exception e) {
      witness.see(e);
      return false;
    }
  }

  private void send(Authentication authentication, List<String> paths) {
    if (!adapter().proves(authentication)) {
      return;
    }
    Setup setup = Setup.of(authentication, api.uri("/"), NOWHERE);
    Sender client = adapter().sender(setup);
    witness.see(setup, client);
    for (String path : paths) {
      request(client, Request.of("GET", api.uri("/" + path + "/%7Bkey%7D?a=b")));
    }
    request(client, Request.of("GET", NOWHERE));
    request(client, Request.of("GET", URI.create("http://api.example/%7Bkey%7D")));
  }

  private void request(Sender client, Request request) {
    try {
      Response response = client.send(request);
      witness.see(response, response.head(), response.head().uri(), response.body());
    } catch (Exception e) {
      witness.see(e);
    }
    try {
      witness.see(client.sendAsync(request).get());
    } catch (Exception e) {
      witness.see(e);
    }
  }

  private void sign(AuthScheme scheme, Authentication authentication) throws Exception {
    Request signed = authentication.sign(Request.of("GET", api.uri("/%7Bother%7D/%7Bkey%7D")));
    witness.see(signed.headers(), signed.headers().list(), signed.body());
    if (!(scheme instanceof ApiKeyScheme key && key.in() == Placement.PATH)) {
      witness.see(signed); // The path shows, so a key in it cannot be hidden from who asks for it.
    }
  }

  private static Reply answer(Arrived request) {
    String[] path = request.target().split("[/?]", 3);
    return switch (path[1]) {
      case "token" -> token(request);
      case "oidc" -> document();
      case "refused" ->
          reply(
              "no",
              "HTTP/1.1 401 Unauthorized",
              "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", qop=\"auth\"",
              "WWW-Authenticate: Hawk ts=\"1\", tsm=\"AAAA\"",
              "WWW-Authenticate: NTLM");
      case "garbage" ->
          reply("no", "HTTP/1.1 401 Unauthorized", "WWW-Authenticate: Digest realm=\"" + path[2]);
      case "moved" -> reply("", "HTTP/1.1 307 Moved", "Location: /ok" + request.target());
      case "echo" -> reply(echo(request), "HTTP/1.1 200 OK", "X-Echo: " + echo(request));
      case "cut" -> cut(request);
      case "broken" -> reply("", "HTTP/1.1 200 OK", "X-Echo: \u0000" + echo(request));
      default -> reply("ok", "HTTP/1.1 200 OK");
    };
  }

  private static Reply document() {
    return reply(
        "{\"issuer\":\"%1$s\",\"token_endpoint\":\"%1$s/token\"}".formatted(api.uri("")),
        "HTTP/1.1 200 OK");
  }

  /** Ends in the middle of a line. */
  private static Reply cut(Arrived request) {
    return out -> {
      out.write(("HTTP/1.1 200 OK\r\nX-Echo: " + echo(request)).getBytes(ISO_8859_1));
      return false;
    };
  }

  private static String echo(Arrived request) {
    return request.target()
        + request.body()
        + Arrays.toString(request.fields().stream().map(field -> field.value()).toArray());
  }

  private static Reply token(Arrived request) {
    tokenRequests.incrementAndGet();
    String[] answer = token.split(" ", 2);
    if (answer[1].equals("cut")) {
      return cut(request);
    }
    String echo =
        "{\"error\":\"x\",\"error_description\":\"You sent "
            + echo(request).replace("\\", "\\\\").replace("\"", "\\\"")
            + "\"}";
    boolean bound =
        request.fields().stream().anyMatch(field -> field.name().equalsIgnoreCase("DPoP"));
    String given = answer[1].replace("TYPE", bound ? "DPoP" : "Bearer");
    return reply(answer[1].equals("echo") ? echo : given, "HTTP/1.1 " + answer[0] + " So");
  }
}

package io.github.authdex.generator.emit.javaclient;

import static io.github.authdex.generator.emit.javaclient.Models.LONG;
import static io.github.authdex.generator.emit.javaclient.Models.TEXT;
import static io.github.authdex.generator.emit.javaclient.Models.get;
import static io.github.authdex.generator.emit.javaclient.Models.needs;
import static io.github.authdex.generator.emit.javaclient.Models.object;
import static io.github.authdex.generator.emit.javaclient.Models.parameter;
import static io.github.authdex.generator.emit.javaclient.Models.property;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.client.ApiException;
import io.github.authdex.client.UnmetRequirementException;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation.Parameter.In;
import io.github.authdex.model.Schema;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Compiles a client, loads it, and looks at what its calls bring to a server on loopback. */
class ClientBehaviourTest {
  private static final Secret KEY = Secret.of("k1");

  private static ClassLoader loader;

  /** What arrived: method and target, then the headers of interest, then the content. */
  private record Arrived(String request, Map<String, List<String>> headers, String content) {}

  private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @BeforeAll
  static void compile() {
    Compiled compiled =
        Compiled.of(new JavaClientEmitter("com.acme").emit(model(), diagnostic -> {}));
    assertThat(compiled.problems()).isEmpty();
    loader = compiled.loader();
  }

  private static ApiModel model() {
    Schema thing =
        object(
            property("id", LONG, true),
            property("display-name", TEXT, false),
            property("tags", new Schema.ArrayOf(TEXT, false), false));
    Schema.Ref ref = new Schema.Ref("Thing");
    return Models.of(
        "Acme API",
        Map.of("Thing", thing),
        get("byToken", "/thing", needs(Alternative.of("token")), ref),
        get("byLogin", "/thing", needs(Alternative.of("login")), ref),
        get("byBoth", "/thing", needs(Alternative.of("apiKey", "appId")), ref),
        get("byEither", "/thing", needs(Alternative.of("token"), Alternative.of("login")), ref),
        get("byOAuth", "/thing", needs(Alternative.of("oauth")), ref),
        get("byHawk", "/thing", needs(Alternative.of("hawk")), ref),
        get("open", "/thing", AuthRequirement.NONE, ref),
        get("optional", "/thing", needs(Alternative.of("token"), Alternative.of()), ref),
        get("missing", "/missing", AuthRequirement.NONE, ref),
        Models.operation(
            "create",
            "POST",
            "/things/{kind}#create",
            AuthRequirement.NONE,
            List.of(
                parameter("kind", In.PATH, true, TEXT),
                parameter(
                    "dry-run", In.QUERY, false, new Schema.Scalar(Schema.Scalar.Type.BOOLEAN)),
                parameter("ids", In.QUERY, false, new Schema.ArrayOf(LONG, false)),
                parameter("X-Trace", In.HEADER, false, TEXT)),
            Models.body("application/json", ref),
            ref),
        Models.operation(
            "submit",
            "POST",
            "/forms",
            AuthRequirement.NONE,
            List.of(),
            Models.body("application/x-www-form-urlencoded", ref),
            ref));
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String content = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String target = exchange.getRequestURI().toString();
      arrived.add(
          new Arrived(
              exchange.getRequestMethod() + " " + target,
              Map.copyOf(exchange.getRequestHeaders()),
              content));
      String answer =
          target.equals("/oauth/token")
              ? "{\"access_token\":\"t0k\",\"token_type\":\"bearer\",\"expires_in\":3600}"
              : "{\"id\":7,\"display-name\":\"Seven\",\"new\":true}";
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(target.endsWith("/missing") ? 404 : 200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  /** Calls a method by name and arguments, as a program would. */
  private static Object call(Object target, String name, Object... arguments) throws Exception {
    Class<?> type = target instanceof Class<?> owner ? owner : target.getClass();
    Method method =
        Stream.of(type.getMethods())
            .filter(each -> each.getName().equals(name))
            .filter(each -> takes(each, arguments))
            .findFirst()
            .orElseThrow(() -> new AssertionError(type + " has no method " + name));
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  private static boolean takes(Method method, Object... arguments) {
    Class<?>[] wanted = method.getParameterTypes();
    return wanted.length == arguments.length
        && IntStream.range(0, wanted.length)
            .allMatch(
                i ->
                    arguments[i] == null
                        || wanted[i].isPrimitive()
                        || wanted[i].isInstance(arguments[i]));
  }

  private Object things(Object... auths) throws Exception {
    Class<?> acme = loader.loadClass("com.acme.Acme");
    Object builder = call(acme, "builder");
    InetSocketAddress address = server.getAddress();
    call(builder, "baseUrl", URI.create("http://127.0.0.1:" + address.getPort() + "/v1/"));
    for (Object auth : auths) {
      call(builder, "auth", auth);
    }
    return call(call(builder, "build"), "things");
  }

  private static Object auth(String name, Object... arguments) throws Exception {
    return call(loader.loadClass("com.acme.Acme$Auth"), name, arguments);
  }

  private Arrived only() {
    assertThat(arrived).hasSize(1);
    return arrived.get(0);
  }

  private List<String> header(String name) {
    return only().headers().getOrDefault(name, List.of());
  }

  private static String basic(String login) {
    return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void answerIsReadIntoARecord() throws Exception {
    Object thing = call(things(), "open");
    assertThat(thing).hasToString("Thing[id=7, displayName=Optional[Seven], tags=Optional.empty]");
    assertThat(only().request()).isEqualTo("GET /v1/thing");
  }

  @Test
  void tokenGoesIntoTheAuthorizationHeader() throws Exception {
    call(things(auth("token", KEY)), "byToken");
    assertThat(header("Authorization")).containsExactly("Bearer k1");
  }

  @Test
  void loginGoesIntoTheAuthorizationHeader() throws Exception {
    call(things(auth("login", "me", KEY)), "byLogin");
    assertThat(header("Authorization")).containsExactly(basic("me:k1"));
  }

  @Test
  void schemesOfOneAlternativeGoTogether() throws Exception {
    call(things(auth("apiKeyAndAppId", KEY, Secret.of("a2"))), "byBoth");
    assertThat(header("X-key")).containsExactly("k1");
    assertThat(only().request()).isEqualTo("GET /v1/thing?app_id=a2");
  }

  @Test
  void anyAlternativeWillDo() throws Exception {
    call(things(auth("login", "me", KEY)), "byEither");
    assertThat(header("Authorization")).containsExactly(basic("me:k1"));
  }

  @Test
  void preferredAlternativeWinsIfSeveralAreHeld() throws Exception {
    Object both = call(auth("login", "me", KEY), "and", auth("token", Secret.of("t")));
    call(things(both), "byEither");
    assertThat(header("Authorization")).containsExactly("Bearer t");
  }

  @Test
  void tokenIsFetchedOnceAndUsedUntilItExpires() throws Exception {
    Object things = things(auth("clientCredentials", "id", KEY, new String[] {"read"}));
    call(things, "byOAuth");
    call(things, "byOAuth");
    assertThat(arrived)
        .extracting(Arrived::request)
        .containsExactly("POST /oauth/token", "GET /v1/thing", "GET /v1/thing");
    assertThat(arrived.get(0).content()).isEqualTo("grant_type=client_credentials&scope=read");
    assertThat(arrived.get(0).headers().get("Authorization")).containsExactly(basic("id:k1"));
    assertThat(arrived.get(2).headers().get("Authorization")).containsExactly("Bearer t0k");
  }

  @Test
  void operationThatAsksForNoCredentialGetsNone() throws Exception {
    call(things(auth("token", KEY)), "open");
    assertThat(header("Authorization")).isEmpty();
  }

  @Test
  void optionalCredentialIsSentIfItIsHeld() throws Exception {
    call(things(auth("token", KEY)), "optional");
    assertThat(header("Authorization")).containsExactly("Bearer k1");
  }

  @Test
  void optionalCredentialMayBeMissing() throws Exception {
    call(things(), "optional");
    assertThat(header("Authorization")).isEmpty();
  }

  @Test
  void missingCredentialFailsBeforeAnythingIsSent() throws Exception {
    Object things = things(auth("login", "me", KEY));
    assertThatThrownBy(() -> call(things, "byBoth"))
        .isInstanceOf(UnmetRequirementException.class)
        .hasMessage(
            "Operation \"byBoth\" needs apiKey with appId but the client holds login;"
                + " give its builder one of these as auth");
    assertThat(arrived).isEmpty();
  }

  @Test
  void messageListsAllAlternatives() throws Exception {
    Object things = things();
    assertThatThrownBy(() -> call(things, "byEither"))
        .hasMessage(
            "Operation \"byEither\" needs token, or login but the client holds no credential;"
                + " give its builder one of these as auth");
  }

  @Test
  void kindThatSignsTheRequestIsTakenToo() throws Exception {
    call(things(auth("hawk", "id", KEY)), "byHawk");
    assertThat(arrived).hasSize(1);
    assertThat(arrived.get(0).headers().get("Authorization"))
        .singleElement()
        .asString()
        .startsWith("Hawk id=\"id\", ts=\"");
  }

  @Test
  void refusalSaysWhatTheServerSaid() throws Exception {
    Object things = things();
    assertThatThrownBy(() -> call(things, "missing"))
        .isInstanceOfSatisfying(
            ApiException.class,
            e -> {
              assertThat(e).hasMessage("Operation \"missing\" was answered with status 404");
              assertThat(e.status()).isEqualTo(404);
              assertThat(e.headers().first("content-type")).contains("application/json");
              assertThat(e.body()).startsWith("{\"id\":7");
            });
  }

  @Test
  void parametersAndContentArriveAsTheApiSpellsThem() throws Exception {
    Object options =
        loader.loadClass("com.acme.ThingsApi$CreateOptions").getConstructor().newInstance();
    call(options, "dryRun", true);
    call(options, "ids", List.of(1L, 2L));
    call(options, "xTrace", "abc");
    call(things(), "create", "a/b", thing(), options);
    assertThat(only().request()).isEqualTo("POST /v1/things/a%2Fb?dry-run=true&ids=1&ids=2");
    assertThat(header("X-trace")).containsExactly("abc");
    assertThat(header("Content-type")).containsExactly("application/json");
    assertThat(only().content()).isEqualTo("{\"id\":1,\"display-name\":\"One\"}");
  }

  private static Object thing() throws Exception {
    Object builder = call(loader.loadClass("com.acme.model.Thing"), "builder");
    call(builder, "id", 1L);
    call(builder, "displayName", "One");
    return call(builder, "build");
  }

  @Test
  void formIsEncoded() throws Exception {
    Object form =
        loader
            .loadClass("com.acme.model.Thing")
            .getConstructors()[0]
            .newInstance(1L, Optional.of("a b&c"), Optional.of(List.of("x", "y")));
    call(things(), "submit", form);
    assertThat(header("Content-type")).containsExactly("application/x-www-form-urlencoded");
    assertThat(only().content()).isEqualTo("id=1&display-name=a+b%26c&tags=x&tags=y");
  }

  @Test
  void asynchronousCallBringsTheSame() throws Exception {
    Object future = call(things(auth("token", KEY)), "byTokenAsync");
    assertThat(((CompletableFuture<?>) future).get())
        .hasToString("Thing[id=7, displayName=Optional[Seven], tags=Optional.empty]");
    assertThat(header("Authorization")).containsExactly("Bearer k1");
  }

  @Test
  void asynchronousCallFailsInItsFuture() throws Exception {
    Object future = call(things(), "byTokenAsync");
    assertThat((CompletableFuture<?>) future)
        .isCompletedExceptionally()
        .failsWithin(Duration.ofSeconds(5))
        .withThrowableOfType(ExecutionException.class)
        .withCauseInstanceOf(UnmetRequirementException.class);
    assertThat(arrived).isEmpty();
  }
}

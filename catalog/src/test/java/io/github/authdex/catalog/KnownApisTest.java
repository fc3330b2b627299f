package io.github.authdex.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.credential.MissingCredentialException;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.credential.SecretSource;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.sending.AuthFlow;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KnownApisTest {
  private static final Map<String, String> GITHUB = Map.of("GITHUB_TOKEN", "ghp_t0ken");
  private static final Map<String, String> GHOST =
      Map.of("GHOST_ADMIN_KEY", "0".repeat(24) + ":" + "ab".repeat(32));
  private static final Map<String, String> SPOTIFY =
      Map.of("SPOTIFY_CLIENT_ID", "app", "SPOTIFY_CLIENT_SECRET", "s3cret");

  private final StandInServer server = new StandInServer();
  private final List<String> seen = server.seen();
  private final Set<String> refused = server.refused();

  @AfterEach
  void stop() {
    server.close();
  }

  private URI move(URI url) {
    return server.move(url);
  }

  private KnownApis apis(Map<String, String> variables) {
    return apis((SecretSource) name -> Optional.ofNullable(variables.get(name)).map(Secret::of));
  }

  private static Request get(String url) {
    return Request.of("GET", URI.create(url));
  }

  @Test
  void requestIsAuthenticatedAsItsApiWantsIt() throws Exception {
    assertThat(apis(GITHUB).send(get("https://api.github.com/user?a=b")).status()).isEqualTo(200);
    assertThat(seen).containsExactly("GET /api.github.com/user?a=b Bearer ghp_t0ken");
  }

  @Test
  void requestOfTheJdkIsAuthenticatedToo() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.github.com/user")).build();
    assertThat(apis(GITHUB).send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    assertThat(apis(GITHUB).sendAsync(request, BodyHandlers.ofString()).get().statusCode())
        .isEqualTo(200);
    assertThat(seen)
        .containsExactly(
            "GET /api.github.com/user Bearer ghp_t0ken",
            "GET /api.github.com/user Bearer ghp_t0ken");
  }

  @Test
  void clientOfAUrlAuthenticatesToo() throws Exception {
    URI user = URI.create("https://api.github.com/user");
    apis(GITHUB).client(user).send(Request.of("GET", move(user)));
    assertThat(seen).containsExactly("GET /api.github.com/user Bearer ghp_t0ken");
  }

  @Test
  void flowOfAUrlAuthenticatesToo() throws Exception {
    URI users = URI.create("https://api.notion.com/v1/users/me");
    AuthFlow flow = apis(Map.of("NOTION_TOKEN", "secret_1")).flow(users).build();
    Request sent = flow.firstAsync(Request.of("GET", move(users))).get().sent();
    assertThat(sent.headers().all("Authorization")).containsExactly("Bearer secret_1");
    assertThat(sent.headers().all("Notion-Version")).hasSize(1);
    assertThat(flow.firstAsync(get("https://api.stripe.com/v1/balance")))
        .failsWithin(Duration.ofSeconds(5))
        .withThrowableOfType(ExecutionException.class)
        .withCauseInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void flowOfAnApiThatGetsTokensGetsThem() throws Exception {
    URI album = URI.create("https://api.spotify.com/v1/albums/1");
    AuthFlow flow = apis(SPOTIFY).flow(album).build();
    Request sent = flow.firstAsync(Request.of("GET", move(album))).get().sent();
    assertThat(sent.headers().all("Authorization")).containsExactly("Bearer tok");
  }

  @Test
  void whatARoleIsComposedOfIsSentAsOne() throws Exception {
    KnownApis apis =
        apis(
            Map.of(
                "MAILGUN_API_KEY", "k",
                "ZENDESK_EMAIL", "amy@acme.example",
                "ZENDESK_API_TOKEN", "t",
                "GODADDY_KEY", "k",
                "GODADDY_SECRET", "s"));
    apis.send(get("https://api.mailgun.net/v4/domains"));
    apis.send(get("https://acme.zendesk.com/api/v2/users.json"));
    apis.send(get("https://api.godaddy.com/v1/domains"));
    assertThat(seen)
        .containsExactly(
            "GET /api.mailgun.net/v4/domains Basic " + base64("api:k"),
            "GET /acme.zendesk.com/api/v2/users.json Basic " + base64("amy@acme.example/token:t"),
            "GET /api.godaddy.com/v1/domains sso-key k:s");
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aCredentialThatHoldsSeveralIsRefusedWholeWhereItIsNotOfTheForm() {
    KnownApis ghost = apis(Map.of("GHOST_ADMIN_KEY", "hush")).only("ghost-admin");
    assertThatThrownBy(() -> ghost.send(get("https://demo.example/ghost/api/admin/users/")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected the credential \"key\" to be 2 parts with \":\" between them; take all of it"
                + " as the provider gives it");
    assertThat(seen).isEmpty();
  }

  @Test
  void tokenIsGotOnceForManyRequests() throws Exception {
    KnownApis apis = apis(SPOTIFY);
    apis.send(get("https://api.spotify.com/v1/albums/1"));
    apis.sendAsync(get("https://api.spotify.com/v1/albums/2")).get();
    assertThat(seen)
        .containsExactly(
            "POST /accounts.spotify.com/api/token Basic YXBwOnMzY3JldA==",
            "GET /api.spotify.com/v1/albums/1 Bearer tok",
            "GET /api.spotify.com/v1/albums/2 Bearer tok");
  }

  @Test
  void credentialOfOneApiDoesNotGoToAnother() {
    assertThatThrownBy(() -> apis(GITHUB).send(get("https://api.stripe.com/v1/balance")))
        .isInstanceOf(MissingCredentialException.class)
        .hasMessage(
            "Expected for Stripe \"STRIPE_SECRET_KEY\", or \"STRIPE_ORGANIZATION_KEY\" but none of"
                + " these was complete");
    assertThat(seen).isEmpty();
  }

  @Test
  void clientOfOneApiRefusesTheOriginOfAnother() {
    KnownApis apis =
        KnownApis.bundled()
            .withSecrets(name -> Optional.ofNullable(GITHUB.get(name)).map(Secret::of));
    assertThatThrownBy(
            () ->
                apis.client(URI.create("https://api.github.com/user"))
                    .send(get("https://api.stripe.com/v1/balance")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a request to https://api.github.com, where the credentials belong, but it"
                + " goes to https://api.stripe.com; allow that origin if it may have them");
  }

  @Test
  void missingCredentialsAreNamedByTheirVariables() {
    assertThatThrownBy(
            () ->
                apis(Map.of("AWS_ACCESS_KEY_ID", "AKID"))
                    .send(get("https://s3.eu-west-1.amazonaws.com/")))
        .isInstanceOf(MissingCredentialException.class)
        .hasMessage(
            "Expected for Amazon S3 \"AWS_SECRET_ACCESS_KEY\" but none of these was complete");
  }

  @Test
  void operationWithoutSecurityGoesWithoutACredential() throws Exception {
    KnownApis ghost = apis(GHOST).only("ghost-admin");
    ghost.send(get("https://demo.example/ghost/api/admin/site/"));
    ghost.send(get("https://demo.example/ghost/api/admin/users/"));
    assertThat(seen.get(0)).isEqualTo("GET /demo.example/ghost/api/admin/site/ without");
    assertThat(seen.get(1)).startsWith("GET /demo.example/ghost/api/admin/users/ Ghost eyJ");
  }

  @Test
  void apiOnAnOpenHostIsTakenOnlyWhereTheCallerVouchesForIt() {
    assertThatThrownBy(() -> apis(GHOST).send(get("https://demo.example/ghost/api/admin/users/")))
        .isInstanceOf(UnknownApiException.class);
    assertThatThrownBy(
            () -> apis(GHOST).only("ghost-admin").send(get("https://demo.example/elsewhere/")))
        .isInstanceOf(UnknownApiException.class);
    assertThatThrownBy(() -> apis(GHOST).only("gost"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected the name of an API in the catalog but was \"gost\"");
    assertThat(seen).isEmpty();
  }

  @Test
  void headerThatTheApiInsistsOnIsAdded() throws Exception {
    Map<String, String> notion = Map.of("NOTION_TOKEN", "secret_1");
    List<String> saw =
        apis(notion).send(get("https://api.notion.com/v1/users/me")).head().headers().all("x-saw");
    assertThat(Arrays.asList(saw.get(0).split(","))).contains("notion-version");
  }

  @Test
  void unknownUrlIsRefusedWithAWayOut() {
    assertThatThrownBy(() -> apis(GITHUB).send(get("https://api.githup.com/user?key=s3cret")))
        .isInstanceOf(UnknownApiException.class)
        .hasMessage(
            "Expected the https URL of an API in the catalog but was https://api.githup.com"
                + " (near github); send it by an AuthHttpClient with a scheme of your choice, or"
                + " add an entry and use Catalog.of(folder)");
    assertThat(seen).isEmpty();
  }

  @Test
  void plainHttpIsNoAddressOfAnApi() {
    assertThatThrownBy(() -> apis(GITHUB).send(get("http://api.github.com/user")))
        .isInstanceOf(UnknownApiException.class);
  }

  /** Counts how often each variable is asked for; what it holds may change meanwhile. */
  private static final class CountingSource implements SecretSource {
    private final Map<String, String> held = new ConcurrentHashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();

    @Override
    public Optional<Secret> find(String name) {
      asked.merge(name, 1, Integer::sum);
      return Optional.ofNullable(held.get(name)).map(Secret::of);
    }
  }

  private KnownApis apis(SecretSource secrets) {
    return KnownApis.bundled()
        .withSecrets(secrets)
        .withEnvironment(environment -> environment.withEndpoints(server::move))
        .withWarnings(warnings::add);
  }

  private final List<String> warnings = new CopyOnWriteArrayList<>();

  @Test
  void credentialIsAskedForOnceForEachRequest() throws Exception {
    CountingSource secrets = new CountingSource();
    secrets.held.putAll(GITHUB);
    KnownApis apis = apis(secrets);
    for (int i = 0; i < 100; i++) {
      apis.send(get("https://api.github.com/user"));
    }
    assertThat(secrets.asked.get("GITHUB_TOKEN")).isEqualTo(100);
    assertThat(secrets.asked.values()).allMatch(times -> times <= 100);
  }

  @Test
  void changedCredentialCountsFromTheNextRequestOn() throws Exception {
    CountingSource secrets = new CountingSource();
    secrets.held.put("GITHUB_TOKEN", "ghp_one");
    KnownApis apis = apis(secrets);
    apis.send(get("https://api.github.com/user"));
    secrets.held.put("GITHUB_TOKEN", "ghp_two");
    apis.sendAsync(get("https://api.github.com/user")).get();
    assertThat(seen)
        .containsExactly(
            "GET /api.github.com/user Bearer ghp_one", "GET /api.github.com/user Bearer ghp_two");
  }

  @Test
  void requestFailsRatherThanGoingWithoutACredentialThatWasThere() throws Exception {
    CountingSource secrets = new CountingSource();
    KnownApis apis = apis(secrets);
    apis.send(get("https://api.github.com/zen"));
    secrets.held.putAll(GITHUB);
    apis.send(get("https://api.github.com/zen"));
    secrets.held.clear();
    assertThatThrownBy(() -> apis.send(get("https://api.github.com/zen")))
        .isInstanceOf(MissingCredentialException.class)
        .hasMessageStartingWith("Expected for GitHub \"GITHUB_TOKEN\"");
    assertThat(seen)
        .containsExactly(
            "GET /api.github.com/zen without", "GET /api.github.com/zen Bearer ghp_t0ken");
  }

  @Test
  void credentialOfAnotherFormIsToldBeforeItIsSent() throws Exception {
    CountingSource secrets = new CountingSource();
    secrets.held.put("STRIPE_SECRET_KEY", "pk_live_0123456789abcdef");
    KnownApis apis = apis(secrets);
    apis.send(get("https://api.stripe.com/v1/balance"));
    apis.send(get("https://api.stripe.com/v1/balance"));
    assertThat(warnings)
        .containsExactly(
            "STRIPE_SECRET_KEY does not look like a right \"Secret key\": it looks like a"
                + " publishable key, which proves nothing; expected it to start with"
                + " sk_test_, sk_live_, rk_test_ or rk_live_; https://dashboard.stripe.com/apikeys"
                + " is where to get it");
  }

  /** A token that a command prints is kept for its life, and asked for again after a 401. */
  @Test
  void secretThatIsRefusedIsAskedForOnceMore() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    SecretSource command =
        name ->
            name.equals("GITHUB_TOKEN")
                ? Optional.of(Secret.of("ghp_" + asked.incrementAndGet()))
                : Optional.empty();
    KnownApis apis = apis(command.keeping(Duration.ofHours(1)));
    assertThat(apis.send(get("https://api.github.com/user")).status()).isEqualTo(200);
    refused.add("Bearer ghp_1");
    assertThat(apis.send(get("https://api.github.com/user")).status()).isEqualTo(200);
    assertThat(apis.send(get("https://api.github.com/user")).status()).isEqualTo(200);
    String user = "GET /api.github.com/user Bearer ghp_";
    assertThat(seen).containsExactly(user + 1, user + 1, user + 2, user + 2);
    assertThat(asked).hasValue(2);
  }

  @Test
  void secretThatStaysTheSameIsRefusedForGood() throws Exception {
    refused.add("Bearer ghp_t0ken");
    assertThat(apis(GITHUB).send(get("https://api.github.com/user")).status()).isEqualTo(401);
    assertThat(seen).containsExactly("GET /api.github.com/user Bearer ghp_t0ken");
  }

  @Test
  void sourceThatCannotBeReadIsTroubleOfInputAndOutput() {
    KnownApis apis =
        apis(
            (SecretSource)
                name -> {
                  throw new IOException("Vault is sealed");
                });
    assertThatThrownBy(() -> apis.send(get("https://api.stripe.com/v1/balance")))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("Vault is sealed");
    assertThat(apis.sendAsync(get("https://api.stripe.com/v1/balance")))
        .failsWithin(Duration.ofSeconds(5))
        .withThrowableOfType(ExecutionException.class)
        .withCauseExactlyInstanceOf(IOException.class);
  }
}

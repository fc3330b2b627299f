package io.github.authdex.catalog;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.MissingCredentialException;
import io.github.authdex.auth.credential.SecretSource;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.sending.AuthFlow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Sends requests to the APIs of the catalog, each authenticated as its API wants it: by the first
 * alternative, in the catalog's order, whose credentials are there.
 *
 * <pre>{@code
 * Response me = KnownApis.bundled()
 *     .send(Request.of("GET", URI.create("https://api.github.com/user")));
 * }</pre>
 *
 * <p>Credentials are the environment's, under the names that {@code authdex show} prints, or what
 * the provider's own tools keep, unless another source is given. Those of an API go to the server
 * of that API which the URL is on, and to its token endpoints. Each is asked for once for a
 * request, so that a changed one counts from the next request on, and once more after a 401; where
 * one that was used before is gone, a request fails rather than going without. A variable of the
 * environment that the bundled catalog has for one API is not sent to another's host by an entry
 * from elsewhere. Tokens are kept in memory, so that a program needs one object of this class for
 * all it sends. Threads may share it.
 *
 * <p>Closing it lets go of its connections and threads and waits for nothing, as {@link
 * AuthHttpClient} does; those that were derived from it are closed on their own. After that, all
 * that sends throws an {@link IllegalStateException}.
 */
public final class KnownApis implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(KnownApis.class.getName());

  private final Catalog catalog;
  private final Optional<IndexedApi> only;
  private final SecretSource secrets;
  private final Optional<ToolCredentials> kept;
  private final UnaryOperator<AuthEnvironment> environment;
  private final KnownClients clients;
  private final Map<String, Entry> entries = new ConcurrentHashMap<>();

  private KnownApis(
      Catalog catalog,
      Optional<IndexedApi> only,
      SecretSource secrets,
      Optional<ToolCredentials> kept,
      UnaryOperator<AuthEnvironment> environment,
      UnaryOperator<AuthHttpClient.Builder> settings,
      Consumer<String> warnings) {
    this.catalog = catalog;
    this.only = only;
    this.secrets = secrets;
    this.kept = kept;
    this.environment = environment;
    this.clients = new KnownClients(environment, settings, warnings);
  }

  /** Returns what sends to the APIs of the catalog in this library. */
  public static KnownApis bundled() {
    return of(Catalog.bundled());
  }

  /** Returns what sends to the APIs of {@code catalog}. */
  public static KnownApis of(Catalog catalog) {
    return of(catalog, SecretSource.environment());
  }

  /** Returns the same with {@code variables} in the place of the environment. */
  static KnownApis of(Catalog catalog, SecretSource variables) {
    return new KnownApis(
        catalog,
        Optional.empty(),
        variables,
        Optional.of(ToolCredentials.ofThisProcess()),
        UnaryOperator.identity(),
        UnaryOperator.identity(),
        sentence -> LOG.log(System.Logger.Level.WARNING, sentence));
  }

  /**
   * Returns the same for requests to {@code api} alone. It takes URLs whose host could be
   * anybody's, such as those of software that people host themselves: the caller vouches for them.
   *
   * @param api the id, title or another name of an API in the catalog
   * @throws IllegalArgumentException if the catalog has none of that name
   */
  public KnownApis only(String api) {
    IndexedApi named =
        catalog
            .named(api)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Expected the name of an API in the catalog but was \"" + api + "\""));
    return new KnownApis(
        catalog,
        Optional.of(named),
        secrets,
        kept,
        environment,
        clients.settings(),
        clients.warnings());
  }

  /** Returns the same with credentials from {@code secrets} alone. */
  public KnownApis withSecrets(SecretSource secrets) {
    return new KnownApis(
        catalog,
        only,
        secrets,
        Optional.empty(),
        environment,
        clients.settings(),
        clients.warnings());
  }

  /**
   * Returns the same where {@code change} has adapted what signers need from outside, such as the
   * clock, the token store or where endpoints lie. Requests go where its endpoints say, too.
   */
  public KnownApis withEnvironment(UnaryOperator<AuthEnvironment> change) {
    return new KnownApis(
        catalog, only, secrets, kept, change, clients.settings(), clients.warnings());
  }

  /** Returns the same where {@code change} has adapted each client, such as its time limit. */
  public KnownApis withClients(UnaryOperator<AuthHttpClient.Builder> change) {
    return new KnownApis(catalog, only, secrets, kept, environment, change, clients.warnings());
  }

  /**
   * Returns the same where {@code warnings} is told, before the first request with it, of each
   * credential that does not look like a right one of its API; the log of this class if not set. No
   * sentence shows anything of a value.
   */
  public KnownApis withWarnings(Consumer<String> warnings) {
    return new KnownApis(catalog, only, secrets, kept, environment, clients.settings(), warnings);
  }

  /**
   * Returns the response to {@code request}, its content in memory.
   *
   * @throws UnknownApiException if the URL belongs to no API of the catalog
   * @throws MissingCredentialException if no alternative can be met, with the variables to set
   * @throws IOException if the server cannot be reached, the content is longer than the limit, or
   *     the credentials cannot be had
   */
  public Response send(Request request) throws IOException, InterruptedException {
    ApiAccess known = known(request.method(), request.uri());
    return known.client().send(known.complete(request));
  }

  /**
   * Returns the response to {@code request}, its content read by {@code handler}.
   *
   * @throws UnknownApiException if the URL belongs to no API of the catalog
   * @throws MissingCredentialException if no alternative can be met, with the variables to set
   * @throws IOException if the server cannot be reached or the credentials cannot be had
   */
  public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
      throws IOException, InterruptedException {
    ApiAccess known = known(request.method(), request.uri());
    return known.client().send(known.complete(request), handler);
  }

  /**
   * Returns the response to {@code request} when it is there; see {@link #send(Request)}. Where the
   * credentials cannot be read the future fails.
   *
   * @throws UnknownApiException if the URL belongs to no API of the catalog
   * @throws MissingCredentialException if no alternative can be met, with the variables to set
   */
  public CompletableFuture<Response> sendAsync(Request request) {
    return later(
        request.method(),
        request.uri(),
        known -> known.client().sendAsync(known.complete(request)));
  }

  /**
   * Returns the response to {@code request} when it is there; see {@link #send(HttpRequest,
   * BodyHandler)}.
   */
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, BodyHandler<T> handler) {
    return later(
        request.method(),
        request.uri(),
        known -> known.client().sendAsync(known.complete(request), handler));
  }

  private <T> CompletableFuture<T> later(
      String method, URI url, Function<ApiAccess, CompletableFuture<T>> send) {
    ApiAccess known;
    try {
      known = known(method, url);
    } catch (IOException e) {
      return CompletableFuture.failedFuture(e);
    }
    return send.apply(known);
  }

  /**
   * Returns the client that authenticates as a {@code GET} of {@code url} wants it. What this class
   * does beside, the client does not: no other alternative where an operation wants one, and no
   * header that the API insists on. It is closed with this object, unless other credentials have
   * taken its place meanwhile and its connections were its own (mtls, ntlm); closing it leaves this
   * open.
   *
   * @throws UnknownApiException if the URL belongs to no API of the catalog
   * @throws MissingCredentialException if no alternative can be met, with the variables to set
   * @throws IOException if the credentials cannot be read
   */
  public AuthHttpClient client(URI url) throws IOException {
    return known("GET", url).client().lent();
  }

  /**
   * Returns what another HTTP library is told, to authenticate as a {@code GET} of {@code url}
   * wants it and to send the headers that the API insists on. It is what {@code AuthOkHttp.on} and
   * its like take:
   *
   * <pre>{@code
   * URI api = URI.create("https://api.github.com/user");
   * OkHttpClient github = AuthOkHttp.on(new OkHttpClient(), KnownApis.bundled().flow(api));
   * }</pre>
   *
   * <p>What this class does beside, it does not: no other alternative where an operation wants one,
   * and no other credentials than those that are there now. Tokens are those of this object.
   * Closing this object leaves what it was given to as it is.
   *
   * @throws UnknownApiException if the URL belongs to no API of the catalog
   * @throws MissingCredentialException if no alternative can be met, with the variables to set
   * @throws IOException if the credentials cannot be read
   */
  public AuthFlow.Builder flow(URI url) throws IOException {
    return known("GET", url).flow();
  }

  /** Lets go of connections and threads and waits for nothing; once more does nothing. */
  @Override
  public void close() {
    clients.close();
  }

  private ApiAccess known(String method, URI url) throws IOException {
    try {
      return found(method, url);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private ApiAccess found(String method, URI url) throws IOException {
    clients.requireOpen();
    ApiMatch match =
        match(url)
            .orElseThrow(
                () -> new UnknownApiException(url, catalog.nearest(String.valueOf(url.getHost()))));
    Entry entry = entries.computeIfAbsent(match.api().id(), catalog::entry);
    AuthRequirement requirement = entry.requirement(match.server(), method, match.path());
    ApiSchemes api = ApiSchemes.of(entry);
    Credentials held = held(entry, api, requirement, url);
    Alternative alternative =
        api.choose(requirement, held)
            .filter(
                chosen ->
                    !chosen.isAnonymous() || requirement.isNone() || !clients.hasProved(entry.id()))
            .orElseThrow(
                () ->
                    new MissingCredentialException(
                        entry.title(), api.missingVariables(requirement, held)));
    Preset preset = new Preset(api, alternative, match.server(), match.variables());
    refuseForeign(entry.id(), preset, url, held);
    return clients.known(entry, preset, held, secrets);
  }

  /** A caller who names another source of secrets than the environment says what is for whom. */
  private void refuseForeign(String id, Preset preset, URI url, Credentials held) {
    if (kept.isEmpty() || catalog.isBundled(id)) {
      return;
    }
    List<ForeignVariable> foreign = ForeignVariable.of(preset, url, held);
    if (!foreign.isEmpty()) {
      throw new UncheckedIOException(
          new IOException(
              foreign.get(0)
                  + "; name another variable in the entry, or give the credential by withSecrets"));
    }
  }

  /** Returns what there is; files are read only where the secrets alone do not do. */
  private Credentials held(Entry entry, ApiSchemes api, AuthRequirement requirement, URI url)
      throws IOException {
    Credentials held = new RequestCredentials(secrets.credentials(entry.credentials().values()));
    boolean enough =
        api.choose(requirement, held).filter(chosen -> !chosen.isAnonymous()).isPresent();
    return enough || kept.isEmpty() ? held : kept.get().beside(held, api, url);
  }

  private Optional<ApiMatch> match(URI url) {
    return only.isPresent()
        ? catalog.find(only.get(), url)
        : catalog.find(url).stream().findFirst();
  }
}

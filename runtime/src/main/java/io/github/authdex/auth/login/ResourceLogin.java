package io.github.authdex.auth.login;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.message.Origin;
import io.github.authdex.auth.metadata.Reach;
import io.github.authdex.auth.oauth2.DpopUse;
import io.github.authdex.auth.oauth2.OAuth2Options;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The way into a protected resource of which nothing is known beforehand (RFC 9728): its 401 names
 * where it describes itself, that names an authorization server, and the server says how a client
 * registers and a person consents. This is what the Model Context Protocol asks of its clients
 * (revision 2026-07-28, "Authorization"). A 403 that asks for more scopes (RFC 6750 §3.1) is
 * answered by another consent. What proves a client goes to the server that it was given for alone.
 * A token goes to its resource alone. A resource outside sends nobody to this machine or a private
 * network ({@link Builder#reach}).
 *
 * <p>Each server at which the program registers itself answers at a redirect URI of its own, and an
 * answer that comes elsewhere is none, so that a server that a resource named cannot lead a person
 * through another's page and have the code that is given there (mix-up, RFC 9700 §4.4.2.2). Beside
 * that the issuer in the answer (RFC 9207) is compared where it is there, and missed where it was
 * promised; it alone tells those servers apart that share {@code /callback}: those that read {@link
 * Builder#clientIdMetadataDocument}, whose redirect URIs are fixed, and those of {@link
 * Builder#client(String, Credentials)}, unless {@link Builder#client(String, Credentials, String)}
 * says another path.
 *
 * <pre>{@code
 * AuthHttpClient client =
 *     AuthHttpClient.builder()
 *         .authentication(
 *             ResourceLogin.builder("My program").opener(page -> show(page)).build(environment))
 *         .allow(resource)
 *         .build();
 * }</pre>
 */
public final class ResourceLogin {
  private ResourceLogin() {}

  /**
   * Returns a builder of the way in.
   *
   * @param program what a person reads on the consent page
   */
  public static Builder builder(String program) {
    return new Builder(program);
  }

  /**
   * What a program is to the servers that it meets.
   *
   * @param program what a person reads on the consent page
   * @param opener brings a person to a page, empty where there is none
   * @param clients by issuer, for those that the program was registered with
   * @param document the URL that describes the program and may be its client id, if there is one
   * @param port where the browser comes back to, 0 for any
   * @param patience how long a person may take
   * @param options what the servers do in their own way
   * @param dpopKey the key that tokens are bound to, where there is one
   * @param reach where resources may send it
   */
  record Setup(
      String program,
      Optional<PageOpener> opener,
      Map<String, Known> clients,
      Optional<URI> document,
      int port,
      Duration patience,
      OAuth2Options options,
      Optional<Secret> dpopKey,
      Reach reach) {}

  /**
   * What the program is to a server that it was registered with.
   *
   * @param credentials by role
   * @param path of the redirect URI on loopback
   */
  record Known(Credentials credentials, String path) {}

  /** Collects what a program is to the servers that it meets. */
  public static final class Builder {
    private final String program;
    private final Map<String, Known> clients = new HashMap<>();
    private Optional<PageOpener> opener = Optional.empty();
    private Optional<URI> document = Optional.empty();
    private Optional<Secret> dpopKey = Optional.empty();
    private int port;
    private Duration patience = Duration.ofMinutes(10);
    private OAuth2Options options = OAuth2Options.STANDARD;
    private Reach reach = Reach.PUBLIC;

    private Builder(String program) {
      this.program = Objects.requireNonNull(program, "program");
    }

    /**
     * Sets what brings a person to the consent page. Without one, tokens are got by what {@link
     * #client} gives alone.
     */
    public Builder opener(PageOpener opener) {
      this.opener = Optional.of(opener);
      return this;
    }

    /**
     * Adds what the program is to one server, which nobody else gets. It was registered with the
     * loopback redirect {@code http://127.0.0.1/callback}, if with any.
     *
     * @param issuer the server's identifier
     * @param credentials by role, such as {@code clientId} and {@code clientSecret}
     */
    public Builder client(String issuer, Credentials credentials) {
      return client(issuer, credentials, LoopbackRedirect.PATH);
    }

    /**
     * Adds what the program is to one server, likewise.
     *
     * @param path that of the loopback redirect that it was registered with, such as {@code
     *     /callback/acme}: one that no other server has keeps their answers apart
     */
    public Builder client(String issuer, Credentials credentials, String path) {
      clients.put(issuer, new Known(credentials, LoopbackRedirect.requirePath(path)));
      return this;
    }

    /**
     * Sets the URL of a document that describes the program, which servers that take such a client
     * id read. It must list the loopback redirect {@code http://127.0.0.1/callback}, at which all
     * of them answer, since a document cannot list what servers there will be. Where a server is
     * known, {@link #client(String, Credentials, String)} with the document as {@code clientId} and
     * another path that it lists keeps its answers apart.
     *
     * @throws IllegalArgumentException if it is not https, or has no path
     */
    public Builder clientIdMetadataDocument(URI document) {
      boolean usable =
          Origin.of(document).scheme().equals("https") && document.getRawPath().length() > 1;
      if (!usable) {
        throw new IllegalArgumentException(
            "Expected an https URL with a path for the document that describes the program");
      }
      this.document = Optional.of(document);
      return this;
    }

    /** Sets the port on loopback that the browser comes back to; any if not set. */
    public Builder port(int port) {
      this.port = port;
      return this;
    }

    /**
     * Sets how long a person may take, ten minutes if not set. The call that asked waits as long,
     * unless the HTTP client was told how long it waits for a token, such as by {@code
     * AuthHttpClient.Builder#tokenTimeout}, or for all of an answer; a later one finds the token
     * that came meanwhile.
     */
    public Builder patience(Duration patience) {
      this.patience = Objects.requireNonNull(patience, "patience");
      return this;
    }

    /** Sets what the servers do in their own way, nothing if not set. */
    public Builder options(OAuth2Options options) {
      this.options = Objects.requireNonNull(options, "options");
      return this;
    }

    /**
     * Sets the key that tokens are bound to (RFC 9449), a JWK. It never leaves the program. A
     * server that lists no algorithms for it gives tokens for any bearer; of one that does, a token
     * that is not bound is an error.
     */
    public Builder dpopKey(Secret jwk) {
      this.dpopKey = Optional.of(jwk);
      return this;
    }

    /**
     * Sets where resources may send the program for what they and their servers say of themselves,
     * {@link Reach#PUBLIC} if not set. A server that the program has a {@link #client} for may lie
     * anywhere.
     */
    public Builder reach(Reach reach) {
      this.reach = Objects.requireNonNull(reach, "reach");
      return this;
    }

    /** Returns what authenticates requests to resources of one origin. */
    public Authentication build(AuthEnvironment environment) {
      OAuth2Options bound =
          dpopKey.isPresent() ? options.toBuilder().dpop(DpopUse.SUPPORTED).build() : options;
      Setup setup =
          new Setup(
              program,
              opener,
              Map.copyOf(clients),
              document,
              port,
              patience,
              bound,
              dpopKey,
              reach);
      ResourceSigner signer = new ResourceSigner(new ResourceServers(setup, environment));
      return new Authentication(List.of(signer), List.of(signer), Optional.empty());
    }
  }
}

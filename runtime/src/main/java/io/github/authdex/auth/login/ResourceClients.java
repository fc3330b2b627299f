package io.github.authdex.auth.login;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.crypto.Crypto;
import io.github.authdex.auth.login.ResourceLogin.Known;
import io.github.authdex.auth.login.ResourceLogin.Setup;
import io.github.authdex.auth.metadata.ServerMetadata;
import io.github.authdex.auth.oauth2.ClientMetadata;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.RegisteredClient;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the program is to each server: as it was told, by its document, or registered by itself. */
final class ResourceClients {
  /** As many octets of a hash as nobody finds another text for. */
  private static final int OWN = 16;

  private final Setup setup;
  private final AuthEnvironment environment;

  /** What the program became where it registered itself, by issuer. */
  private final Map<String, Registration> registered = new ConcurrentHashMap<>();

  /** What the program became, and where it said that the browser comes back to it. */
  private record Registration(RegisteredClient client, URI redirectUri) {
    boolean counts(URI uri, Instant now) {
      return redirectUri.equals(uri) && !client.hasEnded(now);
    }
  }

  ResourceClients(Setup setup, AuthEnvironment environment) {
    this.setup = setup;
    this.environment = environment;
  }

  /** Returns where {@code server} answers: at a place of its own if it can be told of one. */
  String path(ServerMetadata server) {
    return known(server)
        .map(Known::path)
        .orElseGet(
            () ->
                document(server).isPresent()
                    ? LoopbackRedirect.PATH
                    : LoopbackRedirect.PATH + "/" + name(server.issuer()));
  }

  private static String name(String issuer) {
    byte[] hash = Crypto.digest("SHA-256", issuer.getBytes(StandardCharsets.UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, OWN));
  }

  /**
   * Returns what the program is to {@code server}.
   *
   * @param redirectUri where the browser comes back to
   */
  Credentials of(ServerMetadata server, URI redirectUri) throws IOException {
    Optional<Credentials> told =
        known(server)
            .map(Known::credentials)
            .or(() -> document(server).map(ResourceClients::named));
    return told.isPresent() ? told.get() : registered(server, redirectUri).credentials();
  }

  private Optional<Known> known(ServerMetadata server) {
    return Optional.ofNullable(setup.clients().get(server.issuer()));
  }

  private Optional<URI> document(ServerMetadata server) {
    return setup.document().filter(any -> server.takesClientIdMetadataDocument());
  }

  private static Credentials named(URI document) {
    return Credentials.of(Map.of("clientId", Secret.of(document.toString())));
  }

  /** Registers the program once, and again when what it got has ended or is for another place. */
  private RegisteredClient registered(ServerMetadata server, URI redirectUri) throws IOException {
    Registration before = registered.get(server.issuer());
    if (before != null && before.counts(redirectUri, environment.clock().instant())) {
      return before.client();
    }
    RegisteredClient now =
        RegisteredClient.register(
            server,
            ClientMetadata.ofNative(
                setup.program(), redirectUri, server.clientAuthenticationMethods()),
            Optional.empty(),
            environment);
    registered.put(server.issuer(), new Registration(now, redirectUri));
    return now;
  }

  /** Returns {@code options} for a client that proves itself as it was told when it registered. */
  OAuth2Options proven(OAuth2Options options, ServerMetadata server) {
    return Optional.ofNullable(registered.get(server.issuer()))
        .flatMap(registration -> registration.client().authentication())
        .map(options::with)
        .orElse(options);
  }
}

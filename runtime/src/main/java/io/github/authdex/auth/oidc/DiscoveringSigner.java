package io.github.authdex.auth.oidc;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.RequestSigner;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.internal.async.Futures;
import io.github.authdex.auth.internal.async.TokenWait;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.metadata.Discovery;
import io.github.authdex.auth.metadata.ServerMetadata;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Signs as OAuth 2.0 does, once the discovery document has told how. Threads share it. */
final class DiscoveringSigner implements RequestSigner {
  private final OidcScheme scheme;
  private final URI document;
  private final Credentials credentials;
  private final AuthEnvironment environment;
  private final List<String> scopes;
  private volatile Made latest;

  /** What was made of the document as it was read last. */
  private record Made(ServerMetadata metadata, RequestSigner signer) {}

  DiscoveringSigner(
      OidcScheme scheme,
      Credentials credentials,
      AuthEnvironment environment,
      List<String> scopes) {
    this.scheme = scheme;
    this.document =
        Discovery.document(scheme.openIdConnectUrl(), environment.withHeld(credentials));
    this.credentials = credentials;
    this.environment = environment;
    this.scopes = List.copyOf(scopes);
  }

  @Override
  public Request sign(Request request) throws IOException {
    return TokenWait.of(signAsync(request));
  }

  @Override
  public CompletableFuture<Request> signAsync(Request request) {
    return signer().thenCompose(signer -> signer.signAsync(request));
  }

  @Override
  public CompletableFuture<Map<String, String>> answerFields() {
    return signer().thenCompose(RequestSigner::answerFields);
  }

  @Override
  public boolean renew(Request refused) throws IOException {
    return TokenWait.of(renewAsync(refused));
  }

  @Override
  public CompletableFuture<Boolean> renewAsync(Request refused) {
    return signer().thenCompose(signer -> signer.renewAsync(refused));
  }

  private CompletableFuture<RequestSigner> signer() {
    return Futures.then(
        Discovery.of(environment.tokens()).metadata(document, environment), this::madeOf);
  }

  private RequestSigner madeOf(ServerMetadata metadata) throws IOException {
    Made made = latest;
    if (made == null || !made.metadata().equals(metadata)) {
      made = new Made(metadata, signer(metadata));
      latest = made;
    }
    return made.signer();
  }

  private RequestSigner signer(ServerMetadata metadata) throws IOException {
    return new Provider(scheme, metadata)
        .oauth2(credentials)
        .authenticate(credentials, environment, scopes)
        .signers()
        .get(0);
  }
}

package io.github.authdex.auth;

import io.github.authdex.auth.SourcedAuthentication.Made;
import io.github.authdex.auth.internal.async.TokenWait;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Signs by what a source gives. Whether a scheme's signer covers the rest of a request shows only
 * once it is made, so that there are two of these: the first asks the source and lets those sign
 * that do not, the second those that do. Threads share it.
 */
final class SourcedSigner implements RequestSigner {
  private final Sourced sourced;
  private final boolean covering;

  SourcedSigner(Sourced sourced, boolean covering) {
    this.sourced = sourced;
    this.covering = covering;
  }

  /** Returns the source that is to be asked for each exchange, if nobody has yet. */
  Optional<SourcedAuthentication> unasked() {
    return sourced instanceof SourcedAuthentication source ? Optional.of(source) : Optional.empty();
  }

  /** Returns the same for {@code exchange}, if that asked the same source. */
  SourcedSigner in(SourcedExchange exchange) {
    return sourced == exchange.source() ? new SourcedSigner(exchange, covering) : this;
  }

  @Override
  public Request sign(Request request) throws IOException {
    return TokenWait.of(signAsync(request));
  }

  @Override
  public CompletableFuture<Request> signAsync(Request request) {
    CompletableFuture<Made> made = covering ? sourced.same() : sourced.current();
    return made.thenCompose(now -> authentication(now).signAsync(request));
  }

  @Override
  public boolean coversRequest() {
    return covering;
  }

  @Override
  public CompletableFuture<Map<String, String>> answerFields() {
    return sourced.current().thenCompose(made -> authentication(made).answerFields());
  }

  @Override
  public boolean renew(Request refused) throws IOException {
    return TokenWait.of(renewAsync(refused));
  }

  /**
   * A token that came of the values is renewed first. A 401 that may be a challenge says nothing
   * about the values. One of the two signers does so for both.
   */
  @Override
  public CompletableFuture<Boolean> renewAsync(Request refused) {
    return covering
        ? CompletableFuture.completedFuture(false)
        : sourced.same().thenCompose(made -> renewed(made, refused));
  }

  private CompletableFuture<Boolean> renewed(Made made, Request refused) {
    Authentication authentication = made.authentication();
    return authentication
        .renewAsync(refused)
        .thenCompose(
            yes ->
                yes || authentication.signers().isEmpty() || isChallenged(made)
                    ? CompletableFuture.completedFuture(yes)
                    : sourced.isOtherThan(made));
  }

  @Override
  public Map<String, String> explain(Request request) throws IOException {
    Map<String, String> all = new LinkedHashMap<>();
    for (RequestSigner signer : signers(TokenWait.of(sourced.same()))) {
      all.putAll(signer.explain(request));
    }
    return all;
  }

  private static boolean isChallenged(Made made) {
    return !made.authentication().responders().isEmpty();
  }

  private Authentication authentication(Made made) {
    return new Authentication(signers(made), List.of(), made.authentication().tls());
  }

  private List<RequestSigner> signers(Made made) {
    return made.authentication().signers().stream()
        .filter(signer -> signer.coversRequest() == covering)
        .toList();
  }
}

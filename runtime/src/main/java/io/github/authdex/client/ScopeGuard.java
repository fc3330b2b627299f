package io.github.authdex.client;

import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.RequestSigner;
import io.github.authdex.auth.internal.async.Futures;
import io.github.authdex.auth.internal.async.TokenWait;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * Holds a request back whose token does not allow what the operation needs, if the answer that
 * brought the token told what it allows.
 *
 * @param signer puts the token into requests
 * @param scheme the scheme
 * @param needed scopes that the operation needs
 */
record ScopeGuard(RequestSigner signer, BoundScheme scheme, List<String> needed)
    implements RequestSigner {

  /** Returns {@code authentication} by {@code scheme}, guarded for {@code needed}. */
  static Authentication of(Authentication authentication, BoundScheme scheme, List<String> needed) {
    if (needed.isEmpty() || GrantedScopes.options(scheme.scheme()).isEmpty()) {
      return authentication;
    }
    return new Authentication(
        authentication.signers().stream()
            .<RequestSigner>map(signer -> new ScopeGuard(signer, scheme, needed))
            .toList(),
        authentication.responders(),
        authentication.tls());
  }

  @Override
  public Request sign(Request request) throws IOException {
    Request signed = signer.sign(request);
    check(TokenWait.of(signer.answerFields().toCompletableFuture()));
    return signed;
  }

  @Override
  public CompletionStage<Request> signAsync(Request request) {
    return signer
        .signAsync(request)
        .thenCompose(
            signed ->
                Futures.flat(signer::answerFields)
                    .thenApply(
                        fields -> {
                          check(fields);
                          return signed;
                        }));
  }

  private void check(Map<String, String> fields) {
    GrantedScopes.of(scheme.scheme(), fields)
        .ifPresent(
            granted -> {
              List<String> missing = granted.missing(needed);
              if (!missing.isEmpty()) {
                throw new ScopeRefusal(scheme.name(), missing, granted.scopes());
              }
            });
  }

  @Override
  public CompletionStage<Map<String, String>> answerFields() {
    return signer.answerFields();
  }

  @Override
  public boolean coversRequest() {
    return signer.coversRequest();
  }

  @Override
  public boolean renew(Request refused) throws IOException {
    return signer.renew(refused);
  }

  @Override
  public CompletionStage<Boolean> renewAsync(Request refused) {
    return signer.renewAsync(refused);
  }

  @Override
  public Map<String, String> explain(Request request) throws IOException {
    return signer.explain(request);
  }
}

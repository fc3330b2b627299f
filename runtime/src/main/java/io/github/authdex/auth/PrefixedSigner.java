package io.github.authdex.auth;

import io.github.authdex.auth.internal.async.Futures;
import io.github.authdex.auth.internal.async.TokenWait;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Signs as another does, with other text in front of the token in Authorization, such as {@code
 * OAuth } for {@code Bearer }. Threads share it if they may share the other.
 *
 * @param usual what signs
 * @param prefix with its space if it has one
 */
record PrefixedSigner(RequestSigner usual, String prefix) implements RequestSigner {
  private static final String FIELD = "Authorization";

  @Override
  public Request sign(Request request) throws IOException {
    return prefixed(usual.sign(request));
  }

  @Override
  public CompletableFuture<Request> signAsync(Request request) {
    return Futures.then(usual.signAsync(request), this::prefixed);
  }

  @Override
  public boolean coversRequest() {
    return usual.coversRequest();
  }

  @Override
  public boolean renew(Request refused) throws IOException {
    return TokenWait.of(renewAsync(refused));
  }

  /** What signs knows its own token by the text that it puts in front itself. */
  @Override
  public CompletableFuture<Boolean> renewAsync(Request refused) {
    return usual
        .signAsync(refused.withHeaders(refused.headers().without(FIELD)))
        .toCompletableFuture()
        .thenCompose(
            signed ->
                field(prefixed(signed)).equals(field(refused))
                    ? usual.renewAsync(signed)
                    : CompletableFuture.completedFuture(true));
  }

  private static Optional<String> field(Request request) {
    return request.headers().first(FIELD);
  }

  private Request prefixed(Request signed) {
    return field(signed)
        .map(value -> signed.withHeaders(signed.headers().replaced(FIELD, prefixed(value))))
        .orElse(signed);
  }

  private String prefixed(String value) {
    return prefix + value.substring(value.indexOf(' ') + 1);
  }
}

package io.github.authdex.auth.internal.token;

import io.github.authdex.auth.Placement;
import io.github.authdex.auth.RequestSigner;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.async.Futures;
import io.github.authdex.auth.internal.async.TokenWait;
import io.github.authdex.auth.internal.carrier.Carrier;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Puts an access token that is got when needed into requests. Threads share it. */
public final class TokenSigner implements RequestSigner {
  private final TokenKeeper keeper;
  private final Carrier carrier;
  private final String header;

  /**
   * Makes one.
   *
   * @param in where the token travels
   * @param name of the header, parameter or cookie
   * @param prefix stands in front of the token, with its space if it has one
   */
  public TokenSigner(TokenKeeper keeper, Placement in, String name, String prefix) {
    this.keeper = keeper;
    this.carrier = Carrier.of(in, name, prefix);
    this.header = in == Placement.COOKIE ? "Cookie" : name;
  }

  /** Returns the token that goes into a request now. */
  public Secret token() throws IOException {
    return TokenWait.of(keeper.current());
  }

  @Override
  public Request sign(Request request) throws IOException {
    return carrier.put(request, token().reveal());
  }

  @Override
  public CompletableFuture<Request> signAsync(Request request) {
    return Futures.then(keeper.current(), token -> carrier.put(request, token.reveal()));
  }

  @Override
  public CompletableFuture<Map<String, String>> answerFields() {
    return keeper.fields();
  }

  @Override
  public boolean renew(Request refused) throws IOException {
    return TokenWait.of(renewAsync(refused));
  }

  @Override
  public CompletableFuture<Boolean> renewAsync(Request refused) {
    return keeper
        .current()
        .thenCompose(
            current ->
                Futures.flat(
                    () ->
                        carries(refused, current)
                            ? keeper.insteadOf(current).thenApply(next -> !next.equals(current))
                            : CompletableFuture.completedFuture(true))); // Another was quicker.
  }

  private boolean carries(Request request, Secret token) throws IOException {
    Request again = carrier.put(request, token.reveal());
    return again.uri().equals(request.uri())
        && again.headers().all(header).equals(request.headers().all(header));
  }
}

package io.github.authdex.auth.login;

import io.github.authdex.auth.ChallengeResponder;
import io.github.authdex.auth.RequestSigner;
import io.github.authdex.auth.internal.async.AuthThreads;
import io.github.authdex.auth.internal.async.Futures;
import io.github.authdex.auth.internal.async.TokenWait;
import io.github.authdex.auth.internal.message.Challenge;
import io.github.authdex.auth.internal.message.Challenges;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import io.github.authdex.auth.token.TokenEndpointException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Signs with the token of a resource once there is one, and gets it when the resource asks. One
 * thread at a time gets a token; the others take what it got.
 */
final class ResourceSigner implements RequestSigner, ChallengeResponder {
  /** A first token, and one that allows more. */
  private static final int MOST_ANSWERS = 2;

  private final ResourceServers servers;
  private volatile ResourceAccess access;

  ResourceSigner(ResourceServers servers) {
    this.servers = servers;
  }

  @Override
  public boolean coversRequest() {
    return true;
  }

  @Override
  public int mostAnswers() {
    return MOST_ANSWERS;
  }

  @Override
  public boolean answersForbidden() {
    return true;
  }

  @Override
  public Request sign(Request request) throws IOException {
    return TokenWait.of(signAsync(request));
  }

  @Override
  public CompletableFuture<Request> signAsync(Request request) {
    ResourceAccess held = access;
    return held == null
        ? CompletableFuture.completedFuture(request)
        : held.authentication().signAsync(request);
  }

  @Override
  public boolean renew(Request refused) throws IOException {
    return TokenWait.of(renewAsync(refused));
  }

  /** A refresh token that counts no more is no failure here: the person is asked again. */
  @Override
  public CompletableFuture<Boolean> renewAsync(Request refused) {
    ResourceAccess held = access;
    return held == null
        ? CompletableFuture.completedFuture(false)
        : held.authentication()
            .renewAsync(refused)
            .exceptionallyCompose(
                failure ->
                    Futures.cause(failure) instanceof TokenEndpointException refusal
                            && refusal.error().equals("invalid_grant")
                        ? CompletableFuture.completedFuture(false)
                        : CompletableFuture.failedFuture(failure));
  }

  @Override
  public Optional<Request> respond(Request request, ResponseHead response) throws IOException {
    ResourceAccess before = access;
    if (before != null) {
      Optional<Request> answer = before.authentication().respond(request, response);
      if (answer.isPresent()) {
        return answer;
      }
    }
    Optional<Challenge> challenge = challenge(response);
    boolean more = response.status() == 403;
    if (more && !challenge.map(ResourceSigner::asksForMore).orElse(false)) {
      return Optional.empty();
    }
    return got(before, challenge, more, request) ? Optional.of(sign(request)) : Optional.empty();
  }

  @Override
  public CompletableFuture<Optional<Request>> respondAsync(Request request, ResponseHead response) {
    CompletableFuture<Optional<Request>> answer = new CompletableFuture<>();
    AuthThreads.getting()
        .execute(
            () -> {
              try {
                answer.complete(respond(request, response));
              } catch (IOException | RuntimeException e) {
                answer.completeExceptionally(e);
              }
            });
    return answer;
  }

  @Override
  public void learn(Request request, ResponseHead response) throws IOException {
    ResourceAccess held = access;
    if (held != null) {
      held.authentication().learn(request, response);
    }
  }

  /** Returns whether there is a token now that may count where the one before did not. */
  private synchronized boolean got(
      ResourceAccess before, Optional<Challenge> challenge, boolean more, Request request)
      throws IOException {
    if (access != before) {
      return true;
    }
    List<String> asked = scopes(challenge);
    if (more && before != null) {
      Set<String> all = new LinkedHashSet<>(before.scopes());
      if (!all.addAll(asked)) {
        return false; // It has what it asks for, and still does not do.
      }
      asked = new ArrayList<>(all);
    }
    access =
        servers.access(
            request.uri(), challenge.flatMap(told -> told.parameter("resource_metadata")), asked);
    return true;
  }

  private static boolean asksForMore(Challenge challenge) {
    return challenge.parameter("error").equals(Optional.of("insufficient_scope"));
  }

  private static List<String> scopes(Optional<Challenge> challenge) {
    return challenge.flatMap(told -> told.parameter("scope")).stream()
        .flatMap(text -> List.of(text.split(" +")).stream())
        .filter(scope -> !scope.isEmpty())
        .toList();
  }

  private static Optional<Challenge> challenge(ResponseHead response) throws IOException {
    return Challenges.read(response.headers(), "WWW-Authenticate").stream()
        .filter(challenge -> challenge.isOf("Bearer") || challenge.isOf("DPoP"))
        .findFirst();
  }
}

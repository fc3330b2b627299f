package io.github.authdex.auth.login;

import io.github.authdex.auth.ChallengeResponder;
import io.github.authdex.auth.RequestSigner;
import io.github.authdex.auth.internal.async.AuthThreads;
import io.github.authdex.auth.internal.async.Futures;
import io.github.authdex.auth.internal.async.SingleFlight;
import io.github.authdex.auth.internal.async.TokenWait;
import io.github.authdex.auth.internal.message.Challenge;
import io.github.authdex.auth.internal.message.Challenges;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import io.github.authdex.auth.token.TokenEndpointException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Signs with the token of a resource once there is one, and gets it when the resource asks. One
 * token is got at a time, and all who wait for it share what came of it.
 */
final class ResourceSigner implements RequestSigner, ChallengeResponder {
  /** A first token, and one that allows more. */
  private static final int MOST_ANSWERS = 2;

  private final ResourceServers servers;
  private final SingleFlight<String, Boolean> consents = new SingleFlight<>(AuthThreads.getting());
  private final List<ResourceAccess> held = new CopyOnWriteArrayList<>();

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
  public Optional<Duration> patience() {
    return Optional.of(servers.patience());
  }

  /** Returns what is held of the resource that {@code request} goes to. */
  private Optional<ResourceAccess> access(Request request) {
    return held.stream().filter(access -> access.isFor(request.uri())).findFirst();
  }

  @Override
  public Request sign(Request request) throws IOException {
    return TokenWait.of(signAsync(request));
  }

  /** Where the refresh token counts no more the resource is asked without, and asks for another. */
  @Override
  public CompletableFuture<Request> signAsync(Request request) {
    return access(request)
        .map(access -> orWhereSpent(access.authentication().signAsync(request), request))
        .orElseGet(() -> CompletableFuture.completedFuture(request));
  }

  @Override
  public boolean renew(Request refused) throws IOException {
    return TokenWait.of(renewAsync(refused));
  }

  /** A refresh token that counts no more is no failure here: the person is asked again. */
  @Override
  public CompletableFuture<Boolean> renewAsync(Request refused) {
    return access(refused)
        .map(access -> orWhereSpent(access.authentication().renewAsync(refused), false))
        .orElseGet(() -> CompletableFuture.completedFuture(false));
  }

  private static <T> CompletableFuture<T> orWhereSpent(CompletableFuture<T> token, T other) {
    return token.exceptionallyCompose(
        failure ->
            Futures.cause(failure) instanceof TokenEndpointException refusal
                    && refusal.error().equals("invalid_grant")
                ? CompletableFuture.completedFuture(other)
                : CompletableFuture.failedFuture(failure));
  }

  @Override
  public Optional<Request> respond(Request request, ResponseHead response) throws IOException {
    return TokenWait.of(respondAsync(request, response), servers.patience());
  }

  @Override
  public CompletableFuture<Optional<Request>> respondAsync(Request request, ResponseHead response) {
    Optional<ResourceAccess> before = access(request);
    return Futures.flat(
        () -> {
          Optional<Request> own =
              before.isPresent()
                  ? before.get().authentication().respond(request, response)
                  : Optional.empty();
          return own.isPresent()
              ? CompletableFuture.completedFuture(own)
              : otherwise(request, response, before);
        });
  }

  /** Signs with what others have got since the request was sent, or gets a token. */
  private CompletableFuture<Optional<Request>> otherwise(
      Request request, ResponseHead response, Optional<ResourceAccess> before) throws IOException {
    List<Challenge> challenges = challenges(response);
    boolean more = response.status() == 403;
    if (challenges.isEmpty()
        || (more && challenges.stream().noneMatch(ResourceSigner::asksForMore))) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    return signAsync(request)
        .thenCompose(
            now ->
                before.isPresent() && !isSameProof(now, request)
                    ? CompletableFuture.completedFuture(Optional.of(now))
                    : got(request, before, challenges, more));
  }

  private static boolean isSameProof(Request one, Request other) {
    return one.headers().first("Authorization").equals(other.headers().first("Authorization"));
  }

  private CompletableFuture<Optional<Request>> got(
      Request request, Optional<ResourceAccess> before, List<Challenge> challenges, boolean more) {
    Set<String> asked = new LinkedHashSet<>();
    before.ifPresent(access -> asked.addAll(access.scopes()));
    boolean wider = asked.addAll(scopes(challenges));
    boolean pointless = before.isPresent() && (more ? !wider : !before.get().taken());
    if (pointless) {
      // It has what it asks for, or never took what its own server gave.
      return CompletableFuture.completedFuture(Optional.empty());
    }
    Optional<String> told =
        challenges.stream()
            .flatMap(challenge -> challenge.parameter("resource_metadata").stream())
            .findFirst();
    return consents
        .run(
            told.orElse(request.uri().toString()) + " " + asked,
            () -> {
              keep(servers.access(request.uri(), told, new ArrayList<>(asked)), before);
              return true;
            })
        .thenCompose(any -> signAsync(request))
        .thenApply(Optional::of);
  }

  private void keep(ResourceAccess access, Optional<ResourceAccess> before) {
    held.add(0, access);
    before.ifPresent(held::remove);
  }

  @Override
  public void learn(Request request, ResponseHead response) throws IOException {
    Optional<ResourceAccess> access = access(request);
    if (access.isPresent()) {
      access.get().authentication().learn(request, response);
      if (response.status() != 401 && request.headers().first("Authorization").isPresent()) {
        access.get().take();
      }
    }
  }

  private static boolean asksForMore(Challenge challenge) {
    return challenge.parameter("error").equals(Optional.of("insufficient_scope"));
  }

  private static List<String> scopes(List<Challenge> challenges) {
    return challenges.stream()
        .flatMap(challenge -> challenge.parameter("scope").stream())
        .limit(1)
        .flatMap(text -> List.of(text.split(" +")).stream())
        .filter(scope -> !scope.isEmpty())
        .toList();
  }

  /** Returns the challenges that a token answers, that which tells the most first. */
  private static List<Challenge> challenges(ResponseHead response) throws IOException {
    return Challenges.read(response.headers(), "WWW-Authenticate").stream()
        .filter(challenge -> challenge.isOf("Bearer") || challenge.isOf("DPoP"))
        .sorted(
            Comparator.comparing(
                (Challenge challenge) -> challenge.parameter("resource_metadata").isEmpty()))
        .toList();
  }
}

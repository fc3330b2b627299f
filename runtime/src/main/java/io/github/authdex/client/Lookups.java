package io.github.authdex.client;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.ServerValues;
import io.github.authdex.auth.ValueRequest;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.async.Futures;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What calls have told of where an API lives. It is asked once, and anew when the caller's
 * credentials are others than the last time, for they may be another tenant's; a failure is not
 * kept. Threads share it.
 */
final class Lookups {
  private final Asker asker;
  private final Map<Question, Told> told = new ConcurrentHashMap<>();

  /** Makes the call. */
  @FunctionalInterface
  interface Asker {
    CompletableFuture<ServerValues> ask(ValueRequest request, ServerValues values, Caller caller)
        throws IOException;
  }

  /**
   * Who asks.
   *
   * @param alternative of the requirement
   * @param held what the caller holds for it
   * @param answerFields what the answer that brings a token must tell
   */
  record Caller(Alternative alternative, Map<String, Secret> held, Set<String> answerFields) {}

  private record Question(Alternative alternative, ServerValues values) {}

  private record Told(Map<String, Secret> held, CompletableFuture<ServerValues> values) {}

  Lookups(Asker asker) {
    this.asker = asker;
  }

  /** Returns {@code values} with all that can be asked for. */
  CompletableFuture<ServerValues> complete(ServerValues values, Caller caller) {
    Optional<ValueRequest> request = values.request(caller.alternative().names());
    return request.isEmpty()
        ? CompletableFuture.completedFuture(values)
        : one(request.get(), values, caller).thenCompose(next -> complete(next, caller));
  }

  private CompletableFuture<ServerValues> one(
      ValueRequest request, ServerValues values, Caller caller) {
    Question question = new Question(caller.alternative(), values);
    Told mine = new Told(caller.held(), new CompletableFuture<>());
    Told kept =
        told.compute(
            question,
            (key, before) -> before != null && before.held().equals(mine.held()) ? before : mine);
    if (kept.values() == mine.values()) {
      CompletableFuture<?> unused =
          Futures.flat(() -> asker.ask(request, values, caller))
              .whenComplete(
                  (answer, failure) -> {
                    if (failure == null) {
                      mine.values().complete(answer);
                    } else {
                      told.remove(question, mine);
                      mine.values().completeExceptionally(Futures.cause(failure));
                    }
                  });
    }
    return kept.values().copy();
  }
}

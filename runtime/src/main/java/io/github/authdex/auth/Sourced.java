package io.github.authdex.auth;

import io.github.authdex.auth.SourcedAuthentication.Made;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What a source gave: for the next request that comes, or for the requests of one exchange. */
interface Sourced {
  /** Returns what to sign the next request with. */
  CompletableFuture<Made> current();

  /** Returns what the request was signed with that is being signed, or answered. */
  CompletableFuture<Made> same();

  /** Returns the same without asking the source, if it was asked before. */
  Optional<Made> latest();

  /** Returns whether there are other values than {@code refused}, which a server refused. */
  CompletableFuture<Boolean> isOtherThan(Made refused);
}

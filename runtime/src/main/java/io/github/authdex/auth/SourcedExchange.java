package io.github.authdex.auth;

import io.github.authdex.auth.SourcedAuthentication.Made;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What a source gave for one exchange: its requests are signed with that, whatever others are given
 * meanwhile, until a server refuses it. The steps of an exchange come one after the other, perhaps
 * on different threads.
 */
final class SourcedExchange implements Sourced {
  private final SourcedAuthentication source;
  private volatile Made made;

  SourcedExchange(SourcedAuthentication source, Made made) {
    this.source = source;
    this.made = made;
  }

  SourcedAuthentication source() {
    return source;
  }

  @Override
  public CompletableFuture<Made> current() {
    return CompletableFuture.completedFuture(made);
  }

  @Override
  public CompletableFuture<Made> same() {
    return current();
  }

  @Override
  public Optional<Made> latest() {
    return Optional.of(made);
  }

  @Override
  public CompletableFuture<Boolean> isOtherThan(Made refused) {
    return source
        .after(refused)
        .thenApply(
            next -> {
              made = next;
              return !next.hasValuesOf(refused);
            });
  }
}

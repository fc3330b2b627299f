package io.github.authdex.tokenstore.jdbc;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Deletes the rows of leases that were over for a day, in a transaction of its own: one that held a
 * lease's row, too, might wait for another that waits for it. A fence tells when its lease was
 * taken, and the next of its chain is greater though the row is gone.
 */
final class OldLeases {
  private static final Duration KEPT = Duration.ofDays(1);
  private static final Duration PAUSE = Duration.ofHours(1);

  private final Transactions transactions;

  /** By {@link System#nanoTime}. */
  private final AtomicLong next = new AtomicLong(System.nanoTime());

  OldLeases(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Deletes them, unless that was done within the hour. */
  void forget() {
    long due = next.get();
    if (System.nanoTime() - due < 0 || !next.compareAndSet(due, due(PAUSE))) {
      return;
    }
    try {
      transactions.run(
          connection -> {
            long moment = Statements.now(connection) - KEPT.toMillis();
            return Statements.update(
                connection,
                "DELETE FROM authdex_lease WHERE ends < ? AND fence < ?",
                moment,
                TimeUnit.MILLISECONDS.toMicros(moment));
          });
    } catch (IOException e) {
      // Somebody deletes them an hour later.
    }
  }

  private static long due(Duration pause) {
    return System.nanoTime() + pause.toNanos();
  }
}

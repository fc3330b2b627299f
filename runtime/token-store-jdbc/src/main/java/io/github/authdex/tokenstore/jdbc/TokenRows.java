package io.github.authdex.tokenstore.jdbc;

import io.github.authdex.auth.token.ChainKey;
import io.github.authdex.auth.token.Lease;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** How rows are changed, each time in one transaction. */
interface TokenRows {
  /**
   * Takes the lease of {@code chain} by the database's clock.
   *
   * @return empty if another runs
   */
  Optional<Lease> take(ChainKey chain, Duration life) throws IOException;

  /**
   * Changes the row of a token, while no newer lease of its chain can begin.
   *
   * @return whether it did: false if {@code lease} is not the newest, or another text is there
   */
  boolean write(Lease lease, RowChange change) throws IOException;
}
